package io.github.personiomcp.personio.faults;

import static io.github.personiomcp.domain.PersonioException.Kind.OUTCOME_UNKNOWN;
import static io.github.personiomcp.domain.PersonioException.Kind.TIMEOUT;
import static io.github.personiomcp.domain.PersonioException.Kind.UNREACHABLE;
import static io.github.personiomcp.personio.faults.Fault.always;
import static io.github.personiomcp.personio.faults.Fault.times;
import static io.github.personiomcp.personio.faults.Outcome.correct;
import static io.github.personiomcp.personio.faults.Outcome.failure;

import io.github.personiomcp.personio.http.Trouble;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;

/** Connections that do not come about, break, or fall silent. */
final class ConnectionFaults {

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
            always("unknown host", unconnected(2), none(new ConnectException().initCause(new UnknownHostException()))),
            always("connection refused", unconnected(4), none(new ConnectException())),
            times(1, "connection refused once", Outcomes.everywhere(correct(2)), none(new ConnectException())),
            always("connection that hangs", LATE.onWrites(failure(2, OUTCOME_UNKNOWN)), Effects.of(Trouble.hangs())),
            always("untrusted certificate", unconnected(1), tls(new CertificateException("no path"))),
            always("expired certificate", unconnected(1), tls(new CertificateExpiredException("2020"))),
            always("certificate of another host", unconnected(1), tls(new CertificateException("no such name"))),
            always("broken TLS handshake", unconnected(2), tls(new IOException("terminated"))),
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

    private static Effects none(Throwable reported) {
        return Effects.of(Trouble.noConnection(reported));
    }

    private static Effects tls(Exception cause) {
        return none(new SSLHandshakeException("no").initCause(cause));
    }
}
