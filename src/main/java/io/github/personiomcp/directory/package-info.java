/**
 * Everybody, in memory: the complete snapshot of the people that may be seen and how it is kept current, what was seen to change, search
 * and filters over it, who is meant by a name, reporting lines.
 */
@NullMarked
package io.github.personiomcp.directory;

import org.jspecify.annotations.NullMarked;
