package io.github.personiomcp.personio.http;

import io.github.personiomcp.text.Message;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says in plain words, and with the host's name, why an exchange with {@code host} failed. */
record ConnectionTrouble(String host) {

    /** The exception to throw for what {@code java.net.http} reported. */
    RuntimeException with(Throwable cause) {
        if (cause instanceof BoundedBody.TooLarge) {
            return ExchangeFailure.unusable(
                    Message.of("Personio answered with more than 32 MiB; ask for less at once"), cause);
        }
        if (among(cause, UnknownHostException.class) || among(cause, UnresolvedAddressException.class)) {
            return ExchangeFailure.hardlyPassing(
                    Message.of("The host {0} is unknown; check the base URL, the name server and the proxy", host),
                    cause);
        }
        Optional<ExchangeFailure> handshake = new TlsTrouble(host).with(cause);
        return handshake.isPresent() ? handshake.get() : otherwise(cause);
    }

    private RuntimeException otherwise(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            return ExchangeFailure.notConnected(Message.of("No connection to {0} came about in time", host), cause);
        }
        if (cause instanceof ConnectException) {
            return ExchangeFailure.notConnected(Message.of("The host {0} does not accept connections", host), cause);
        }
        if (cause instanceof IOException && String.valueOf(cause.getMessage()).startsWith("Tunnel failed")) {
            return proxyRefused(cause);
        }
        return ExchangeFailure.broken(
                Message.of("The connection to {0} broke before the whole answer was there", host), cause);
    }

    /** For all of {@code time} not a byte came; on another connection some may. */
    ExchangeFailure silence(Duration time, Throwable cause) {
        return ExchangeFailure.broken(
                Message.of("The host {0} did not answer completely: nothing came for {1}", host, Waiting.inWords(time)),
                cause);
    }

    /** The proxy wants credentials, or other ones. */
    RuntimeException proxyRefused(Throwable cause) {
        return ExchangeFailure.misconfigured(
                Message.of(
                        "The proxy on the way to {0} refused to connect; check its address and its credentials", host),
                cause);
    }

    static boolean among(Throwable thrown, Class<? extends Throwable> type) {
        return among(thrown, type::isInstance);
    }

    /** Whether that is so of an exception or of one of its causes. */
    static boolean among(Throwable thrown, Predicate<Throwable> condition) {
        return Stream.iterate(thrown, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .limit(10)
                .anyMatch(condition);
    }
}
