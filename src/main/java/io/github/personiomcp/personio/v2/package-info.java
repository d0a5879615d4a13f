/**
 * The ports on Personio's v2 API: OAuth client credentials, {@code _data} and {@code _meta}, cursors, problem+json. All of it ends here.
 */
@NullMarked
package io.github.personiomcp.personio.v2;

import org.jspecify.annotations.NullMarked;
