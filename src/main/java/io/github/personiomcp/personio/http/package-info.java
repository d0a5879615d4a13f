/**
 * HTTP towards Personio: one {@link io.github.personiomcp.personio.http.ApiClient} made of decorators that each do one thing (refuse,
 * retry, authorize, throttle, send). The only room that knows {@code java.net.http}; with the room in
 * it that shares permits through Redis, the only one towards Personio that knows Bucket4j. It knows nothing of employees.
 */
@NullMarked
package io.github.personiomcp.personio.http;

import org.jspecify.annotations.NullMarked;
