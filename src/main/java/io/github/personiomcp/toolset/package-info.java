/** The tools, one class each, grouped as they are offered, and the arguments that several of them share. */
@NullMarked
package io.github.personiomcp.toolset;

import org.jspecify.annotations.NullMarked;
