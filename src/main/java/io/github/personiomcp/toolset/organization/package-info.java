/** Tools about reporting lines. */
@NullMarked
package io.github.personiomcp.toolset.organization;

import org.jspecify.annotations.NullMarked;
