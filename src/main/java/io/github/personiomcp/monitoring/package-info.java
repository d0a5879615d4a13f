/** What operators see of a server that runs: what it counts, and whether it is ready. The one room that knows Micrometer. */
@NullMarked
package io.github.personiomcp.monitoring;

import org.jspecify.annotations.NullMarked;
