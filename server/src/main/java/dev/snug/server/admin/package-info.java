/// How whoever has the house's folder has its running server do something: a socket in that folder.
@NullMarked
package dev.snug.server.admin;

import org.jspecify.annotations.NullMarked;
