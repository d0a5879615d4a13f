/** How much one caller may ask for in a minute. */
@NullMarked
package io.github.personiomcp.policy.limits;

import org.jspecify.annotations.NullMarked;
