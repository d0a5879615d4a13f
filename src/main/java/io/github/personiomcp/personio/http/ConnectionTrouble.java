package io.github.personiomcp.personio.http;

import io.github.personiomcp.text.Message;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

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
        if (among(cause, CertificateException.class) || among(cause, SSLPeerUnverifiedException.class)) {
            return ExchangeFailure.misconfigured(
                    Message.of(
                            "The TLS certificate of {0} is not trusted; a proxy that inspects TLS needs its certificate in the trust store",
                            host),
                    cause);
        }
        if (among(cause, SSLHandshakeException.class)) {
            return ExchangeFailure.hardlyPassing(Message.of("No TLS connection to {0} came about", host), cause);
        }
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

    private static boolean among(Throwable thrown, Class<? extends Throwable> type) {
        return Stream.iterate(thrown, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .limit(10)
                .anyMatch(type::isInstance);
    }
}
