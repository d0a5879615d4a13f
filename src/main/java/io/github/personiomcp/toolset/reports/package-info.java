/** Tools about the reports that people have put together in Personio. */
@NullMarked
package io.github.personiomcp.toolset.reports;

import org.jspecify.annotations.NullMarked;
