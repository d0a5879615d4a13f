package io.github.personiomcp.personio.faults;

import static io.github.personiomcp.domain.PersonioException.Kind.OUTCOME_UNKNOWN;
import static io.github.personiomcp.domain.PersonioException.Kind.TIMEOUT;
import static io.github.personiomcp.domain.PersonioException.Kind.UNREACHABLE;
import static io.github.personiomcp.personio.faults.Fault.always;
import static io.github.personiomcp.personio.faults.Fault.times;
import static io.github.personiomcp.personio.faults.Outcome.correct;
import static io.github.personiomcp.personio.faults.Outcome.failure;
import static io.github.personiomcp.testing.TlsServer.WRONG_VERSION;

import io.github.personiomcp.personio.http.Trouble;
import io.github.personiomcp.testing.Certificates;
import io.github.personiomcp.testing.TlsServer;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Connections that do not come about, break, or fall silent. */
final class ConnectionFaults {

    private static final String BAD_REQUEST = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
    private static final Supplier<SSLContext> TRUSTING = Certificates::trusting;

    private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\"";

    private static final Outcomes BROKEN =
            Outcomes.everywhere(failure(4, UNREACHABLE)).onWrites(failure(1, OUTCOME_UNKNOWN));
    private static final Outcomes LATE =
            Outcomes.everywhere(failure(3, TIMEOUT)).onWrites(failure(1, OUTCOME_UNKNOWN));

    /** A repetition after trouble that passes; a change that may have arrived is not repeated. */
    private static Outcomes passing(int requests) {
        return Outcomes.everywhere(correct(requests)).onWrites(failure(1, OUTCOME_UNKNOWN));
    }

    private static Outcomes unconnected(int attempts) {
        return Outcomes.everywhere(failure(attempts, UNREACHABLE));
    }

    static final List<Fault> ALL = List.of(
            always("unknown host", unconnected(2), Effects.of(Trouble.unknownHost())),
            always("connection refused", unconnected(4), Effects.of(Trouble.refusesConnections())),
            times(
                    1,
                    "connection refused once",
                    Outcomes.everywhere(correct(2)),
                    Effects.of(Trouble.refusesConnections())),
            always("connection that hangs", LATE.onWrites(failure(2, OUTCOME_UNKNOWN)), Effects.of(Trouble.hangs())),
            always("untrusted certificate", unconnected(1), shown(Certificates.VALID, "localhost", null)),
            always("expired certificate", unconnected(1), shown(Certificates.EXPIRED, "localhost", TRUSTING)),
            always("certificate of another host", unconnected(1), shown(Certificates.VALID, "127.0.0.1", TRUSTING)),
            always(
                    "no certificate is trusted at all",
                    unconnected(1),
                    shown(Certificates.VALID, "localhost", Certificates::trustingNobody)),
            always("plain HTTP in place of TLS", unconnected(1), greeted(() -> TlsServer.saying(BAD_REQUEST))),
            always("TLS of another version", unconnected(2), greeted(() -> TlsServer.saying(WRONG_VERSION))),
            always("closed in the TLS handshake", unconnected(2), greeted(() -> TlsServer.saying(""))),
            always("reset in the TLS handshake", unconnected(2), greeted(TlsServer::resetting)),
            always("silence in the TLS handshake", LATE, Effects.of(Trouble.neverGreets())),
            always("reset before the status", BROKEN, Effects.of(Trouble.breaksAfter(""))),
            always("reset in the headers", BROKEN, Effects.of(Trouble.breaksAfter("HTTP/1.1 200 OK\r\nContent-"))),
            always("reset in the body", BROKEN, Effects.of(Trouble.breaksAfter(HALF))),
            times(2, "reset twice", passing(3), Effects.of(Trouble.breaksAfter(""))),
            always("closed before the status", BROKEN, Effects.of(Trouble.says(""))),
            always("closed in the body", BROKEN, Effects.of(Trouble.says(HALF))),
            always("another protocol", BROKEN, Effects.of(Trouble.says("SSH-2.0-OpenSSH\r\n\r\n"))),
            always("slow drip", LATE.onWrites(failure(1, OUTCOME_UNKNOWN)), Effects.of(Trouble.drips())),
            always("silence before the status", LATE, Effects.of(Trouble.stallsAfter(""))),
            always("silence in the body", LATE, Effects.of(Trouble.stallsAfter(HALF))),
            times(1, "silence once", passing(2), Effects.of(Trouble.stallsAfter(HALF))));

    private ConnectionFaults() {}

    private static Effects shown(String certificate, String host, @Nullable Supplier<SSLContext> trust) {
        return Effects.of(Trouble.greets(() -> TlsServer.showing(certificate), host, trust));
    }

    private static Effects greeted(Supplier<TlsServer> greeting) {
        return Effects.of(Trouble.greets(greeting, "localhost", null));
    }
}
