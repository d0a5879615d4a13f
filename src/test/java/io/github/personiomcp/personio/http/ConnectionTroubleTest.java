package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Effect;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionTroubleTest {

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(new ConnectException().initCause(new UnresolvedAddressException()), "is unknown", 2, 2),
                Arguments.of(new ConnectException("refused"), "does not accept connections", 4, 4),
                Arguments.of(new HttpConnectTimeoutException("slow"), "No connection to api.personio.de", 4, 4),
                Arguments.of(
                        certificate(new CertificateException(new CertPathBuilderException())), "not trusted", 1, 1),
                Arguments.of(certificate(new CertificateExpiredException()), "has expired or is not valid yet", 1, 1),
                Arguments.of(certificate(new CertificateNotYetValidException()), "check the clock", 1, 1),
                Arguments.of(certificate(new CertificateException("No name")), "belongs to another host", 1, 1),
                Arguments.of(new SSLException("Unrecognized SSL message, plaintext"), "does not speak TLS", 1, 1),
                Arguments.of(new SSLException("Received fatal alert"), "broke before the whole answer", 4, 1),
                Arguments.of(new SSLHandshakeException("protocol_version"), "No TLS connection", 2, 2),
                Arguments.of(new IOException("Tunnel failed, got: 407"), "The proxy on the way", 1, 1),
                Arguments.of(new IOException("Connection reset"), "broke before the whole answer", 4, 1));
    }

    private static Throwable certificate(CertificateException cause) {
        return new SSLHandshakeException("no").initCause(cause);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void theHostAndTheKindOfTroubleAreNamed(Throwable cause, String words, int reads, int writes) {
        RuntimeException trouble = new ConnectionTrouble("api.personio.de").with(cause);

        assertThat(trouble).hasMessageContaining("api.personio.de").hasMessageContaining(words);
        assertThat(((ExchangeFailure) trouble).attempts(Effect.READ)).isEqualTo(reads);
        assertThat(((ExchangeFailure) trouble).attempts(Effect.CREATE)).isEqualTo(writes);
    }
}
