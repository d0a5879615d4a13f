/**
 * The ports on Personio's v1 API: five ways of paging, {@code {label, value, type}} envelopes, errors under HTTP 200. All of it ends here.
 */
@NullMarked
package io.github.personiomcp.personio.v1;

import org.jspecify.annotations.NullMarked;
