/**
 * Permits that several instances with one credential take from together: they meet in a Redis server. The only room that knows Redis; none
 * of it is loaded unless {@code --permits} is given.
 *
 * <p>Nothing here compares the clocks of two machines. Buckets live by the count of the server
 * ({@link io.github.personiomcp.personio.http.shared.RedisClock}), and whatever ends by itself ends by an expiry that the server counts.
 */
@NullMarked
package io.github.personiomcp.personio.http.shared;

import org.jspecify.annotations.NullMarked;
