/** What the program says of itself, on standard error: standard output belongs to the protocol. The whole program logs through SLF4J. */
@NullMarked
package io.github.personiomcp.logging;

import org.jspecify.annotations.NullMarked;
