package io.github.personiomcp.personio.faults;

import static io.github.personiomcp.domain.PersonioException.Kind.BAD_ANSWER;
import static io.github.personiomcp.domain.PersonioException.Kind.GONE;
import static io.github.personiomcp.domain.PersonioException.Kind.MISSING_RIGHT;
import static io.github.personiomcp.domain.PersonioException.Kind.NOT_FOUND;
import static io.github.personiomcp.domain.PersonioException.Kind.OUTCOME_UNKNOWN;
import static io.github.personiomcp.domain.PersonioException.Kind.REJECTED;
import static io.github.personiomcp.domain.PersonioException.Kind.SERVER_ERROR;
import static io.github.personiomcp.domain.PersonioException.Kind.UNREACHABLE;
import static io.github.personiomcp.domain.PersonioException.Kind.WRONG_CREDENTIALS;
import static io.github.personiomcp.personio.faults.BodyFaults.HTML;
import static io.github.personiomcp.personio.faults.BodyFaults.JSON;
import static io.github.personiomcp.personio.faults.BodyFaults.PAGE;
import static io.github.personiomcp.personio.faults.Effects.answers;
import static io.github.personiomcp.personio.faults.Fault.always;
import static io.github.personiomcp.personio.faults.Fault.times;
import static io.github.personiomcp.personio.faults.Outcome.correct;
import static io.github.personiomcp.personio.faults.Outcome.failure;

import java.util.List;

/** Answers whose status says that something went wrong. */
final class StatusFaults {

    /** Understood as an error by either generation. */
    static final String ERROR =
            "{\"success\":false,\"errors\":[{\"title\":\"Nein\"}],\"error\":{\"code\":0,\"message\":\"Nein\"}}";

    private static final Outcomes REFUSED = Outcomes.everywhere(failure(1, REJECTED))
            .onLaterPages(failure(1, REJECTED, BAD_ANSWER))
            .onTokens(failure(1, WRONG_CREDENTIALS, MISSING_RIGHT, REJECTED, BAD_ANSWER));
    private static final Outcomes FORBIDDEN =
            Outcomes.everywhere(failure(2, MISSING_RIGHT)).onTokens(failure(1, WRONG_CREDENTIALS, MISSING_RIGHT));
    private static final Outcomes ONCE = Outcomes.everywhere(correct(2)).onTokens(FORBIDDEN.token());
    private static final Outcomes UNKNOWN = Outcomes.everywhere(failure(1, NOT_FOUND))
            .onLaterPages(failure(1, NOT_FOUND, BAD_ANSWER))
            .onTokens(failure(1, GONE));
    private static final Outcomes OFF =
            Outcomes.everywhere(failure(1, GONE)).onLaterPages(failure(1, GONE, BAD_ANSWER));
    private static final Outcomes INTERCEPTED = Outcomes.everywhere(failure(1, UNREACHABLE));

    private static Outcomes fault(int attempts) {
        return Outcomes.everywhere(failure(attempts, SERVER_ERROR)).onWrites(failure(1, OUTCOME_UNKNOWN));
    }

    private static final Outcomes BURST = Outcomes.everywhere(correct(3)).onWrites(failure(1, OUTCOME_UNKNOWN));

    static final List<Fault> ALL = List.of(
            always("400", REFUSED, answers("400 Bad Request", JSON, ERROR)),
            times(1, "401 once", ONCE, answers("401 Unauthorized", JSON, ERROR)),
            always("401", FORBIDDEN, answers("401 Unauthorized", JSON, ERROR)),
            times(1, "403 once", ONCE, answers("403 Forbidden", JSON, ERROR)),
            always("403", FORBIDDEN, answers("403 Forbidden", JSON, ERROR)),
            always("403 of a proxy", INTERCEPTED, answers("403 Forbidden", HTML, PAGE)),
            always("404", UNKNOWN, answers("404 Not Found", JSON, ERROR)),
            always("404 without Beta", UNKNOWN, answers("404 Not Found", JSON, "{\"errors\":[]}")),
            always("404 of a proxy", INTERCEPTED, answers("404 Not Found", HTML, PAGE)),
            always("407", INTERCEPTED, answers("407 Proxy Authentication Required", "", "")),
            always("409", REFUSED, answers("409 Conflict", JSON, ERROR)),
            always("410", OFF, answers("410 Gone", JSON, ERROR)),
            always("422", REFUSED, answers("422 Unprocessable", JSON, ERROR)),
            always("500", fault(1), answers("500 Internal Server Error", JSON, ERROR)),
            always("500 with a page", fault(1), answers("500 Internal Server Error", HTML, PAGE)),
            always("501", fault(1), answers("501 Not Implemented", JSON, ERROR)),
            times(2, "502 twice", BURST, answers("502 Bad Gateway", HTML, PAGE)),
            always("502", fault(4), answers("502 Bad Gateway", HTML, PAGE)),
            times(2, "503 twice", BURST, answers("503 Service Unavailable", JSON, ERROR)),
            always("503", fault(4), answers("503 Service Unavailable", JSON, ERROR)),
            always("503 for a minute", fault(1), answers("503 Service Unavailable", "Retry-After: 60\n", "")),
            always("504", fault(4), answers("504 Gateway Timeout", "", "")),
            always("520", fault(1), answers("520 Unknown", HTML, PAGE)),
            always("status 600", fault(1), answers("600 What", JSON, ERROR)));

    private StatusFaults() {}
}
