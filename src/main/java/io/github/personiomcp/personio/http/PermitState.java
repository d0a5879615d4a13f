package io.github.personiomcp.personio.http;

import java.time.Duration;

/**
 * The permits of one family of endpoints at a moment.
 *
 * @param perMinute the rate that is kept at present
 * @param free how many requests could be sent at once
 * @param waiting how many wait for their turn
 * @param closed for how long nothing is sent, because Personio answered with 429
 */
public record PermitState(EndpointFamily family, long perMinute, long free, int waiting, Duration closed) {}
