/** Fakes that the tests of several packages share. */
@NullMarked
package io.github.personiomcp.testing;

import org.jspecify.annotations.NullMarked;
