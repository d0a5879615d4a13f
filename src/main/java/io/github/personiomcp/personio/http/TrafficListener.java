package io.github.personiomcp.personio.http;

import java.time.Duration;

/** Hears of what goes on between this program and Personio, on the threads that do it: nothing here may take long or fail. */
public interface TrafficListener {

    /** Hears nothing. */
    TrafficListener NONE = new TrafficListener() {};

    /** The status of a request that brought no answer. */
    int NO_ANSWER = 0;

    /** A request is over. */
    default void answered(EndpointFamily family, int status, Duration took) {}

    /** A request is about to be sent once more, because it brought no usable answer or was one too many. */
    default void repeated(EndpointFamily family) {}

    /** A request has waited for its permit, and got it or gave up. */
    default void waited(EndpointFamily family, Duration time) {}

    /** Personio refused the credential. */
    default void credentialRefused() {}
}
