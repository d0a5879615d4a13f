/** Tools about the company as a whole: reporting lines, and what there is to ask about. */
@NullMarked
package io.github.personiomcp.toolset.organization;

import org.jspecify.annotations.NullMarked;
