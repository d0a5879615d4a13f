package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.ConnectionTrouble.among;

import io.github.personiomcp.text.Message;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says in plain words why no TLS connection to {@code host} came about. Nothing was sent on one that did not. */
record TlsTrouble(String host) {

    /** What Java says, and only before a first record could be understood. */
    private static final String NO_TLS = "Unrecognized SSL message";

    /** The failure of a handshake; empty where {@code reported} is something else. */
    Optional<ExchangeFailure> with(Throwable reported) {
        if (among(reported, InvalidAlgorithmParameterException.class)) {
            return misconfigured(
                    Message.of(
                            "This Java trusts no TLS certificate at all: its trust store is missing or empty; check javax.net.ssl.trustStore"),
                    reported);
        }
        if (among(reported, TlsTrouble::aboutACertificate)) {
            return misconfigured(aboutItsCertificate(reported), reported);
        }
        if (among(reported, TlsTrouble::aboutSomethingElseThanTls)) {
            return misconfigured(
                    Message.of("What answers as {0} does not speak TLS; check the base URL and the proxy", host),
                    reported);
        }
        return among(reported, SSLHandshakeException.class)
                ? Optional.of(ExchangeFailure.hardlyPassing(
                        Message.of("No TLS connection to {0} came about", host), reported))
                : Optional.empty();
    }

    private Message aboutItsCertificate(Throwable reported) {
        if (among(reported, TlsTrouble::aboutTime)) {
            return Message.of(
                    "The TLS certificate of {0} has expired or is not valid yet; check the clock of this computer and the proxy on the way",
                    host);
        }
        if (among(reported, TlsTrouble::aboutAName)) {
            return Message.of(
                    "The TLS certificate that is shown for {0} belongs to another host; check the base URL, the name server and the proxy",
                    host);
        }
        return Message.of(
                "The TLS certificate of {0} is not trusted; a proxy that inspects TLS needs its certificate in the trust store",
                host);
    }

    private static boolean aboutSomethingElseThanTls(Throwable cause) {
        return cause instanceof SSLException
                && String.valueOf(cause.getMessage()).startsWith(NO_TLS);
    }

    private static boolean aboutACertificate(Throwable cause) {
        return cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException;
    }

    private static boolean aboutTime(Throwable cause) {
        return cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException;
    }

    /** Whatever else Java finds wrong with a certificate has an exception of its own, or a cause. */
    private static boolean aboutAName(Throwable cause) {
        return cause.getClass() == CertificateException.class && cause.getCause() == null;
    }

    private static Optional<ExchangeFailure> misconfigured(Message message, Throwable reported) {
        return Optional.of(ExchangeFailure.misconfigured(message, reported));
    }
}
