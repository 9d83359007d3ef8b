/// What one can tell when something is wrong: logs, crashes, and a report that names nobody.
@NullMarked
package dev.snug.client.report;

import org.jspecify.annotations.NullMarked;
