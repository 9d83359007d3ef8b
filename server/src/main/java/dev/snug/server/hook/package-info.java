/// Programs beside the house: what they may say in a room by an HTTP request, and what they are told of it.
@NullMarked
package dev.snug.server.hook;

import org.jspecify.annotations.NullMarked;
