/** Tools about people. */
@NullMarked
package io.github.personiomcp.toolset.people;

import org.jspecify.annotations.NullMarked;
