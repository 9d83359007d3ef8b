/// What people look for, and what they find it by; the same on both sides. Knows no database, but how one asks SQLite's FTS5.
@NullMarked
package dev.snug.shared.search;

import org.jspecify.annotations.NullMarked;
