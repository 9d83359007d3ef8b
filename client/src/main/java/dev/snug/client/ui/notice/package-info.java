/// What calls somebody who is looking elsewhere: small windows at the edge of the screen.
@NullMarked
package dev.snug.client.ui.notice;

import org.jspecify.annotations.NullMarked;
