/** Tools about absences. */
@NullMarked
package io.github.personiomcp.toolset.absences;

import org.jspecify.annotations.NullMarked;
