/** In-memory ports, a small company to fill them, and calls whose every result is held against the tool's own schema. */
@NullMarked
package io.github.personiomcp.testing.fakes;

import org.jspecify.annotations.NullMarked;
