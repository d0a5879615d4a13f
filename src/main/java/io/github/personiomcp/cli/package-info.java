/** The command line: one class per command, the only room that wires the others and the only one that writes to stdout. */
@NullMarked
package io.github.personiomcp.cli;

import org.jspecify.annotations.NullMarked;
