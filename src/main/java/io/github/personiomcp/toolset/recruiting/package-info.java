/** Tools about recruiting, for reading only. */
@NullMarked
package io.github.personiomcp.toolset.recruiting;

import org.jspecify.annotations.NullMarked;
