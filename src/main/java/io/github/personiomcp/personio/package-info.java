/** Chooses, port by port, which generation of Personio's API serves it. Envelopes do not pass this door. */
@NullMarked
package io.github.personiomcp.personio;

import org.jspecify.annotations.NullMarked;
