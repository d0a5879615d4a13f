/** How fast and how large the program is: many synthetic people, and measurements over them. */
@NullMarked
package io.github.personiomcp.benchmark;

import org.jspecify.annotations.NullMarked;
