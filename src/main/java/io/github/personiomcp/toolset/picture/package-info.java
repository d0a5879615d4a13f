/** The tool for pictures of people. */
@NullMarked
package io.github.personiomcp.toolset.picture;

import org.jspecify.annotations.NullMarked;
