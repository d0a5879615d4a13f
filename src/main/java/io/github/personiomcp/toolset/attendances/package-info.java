/** Tools about attendances. */
@NullMarked
package io.github.personiomcp.toolset.attendances;

import org.jspecify.annotations.NullMarked;
