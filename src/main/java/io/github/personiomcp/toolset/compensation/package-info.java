/** Tools about pay. */
@NullMarked
package io.github.personiomcp.toolset.compensation;

import org.jspecify.annotations.NullMarked;
