/// Who belongs to a house: its people, their tokens, its invites, and the decision who comes in. All of it is decided
/// on the writer thread, in the transaction that keeps it.
@NullMarked
package dev.snug.server.account;

import org.jspecify.annotations.NullMarked;
