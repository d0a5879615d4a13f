package io.github.personiomcp.personio.faults;

import static io.github.personiomcp.domain.PersonioException.Kind.BAD_ANSWER;
import static io.github.personiomcp.domain.PersonioException.Kind.MISSING_RIGHT;
import static io.github.personiomcp.domain.PersonioException.Kind.OUTCOME_UNKNOWN;
import static io.github.personiomcp.domain.PersonioException.Kind.REJECTED;
import static io.github.personiomcp.domain.PersonioException.Kind.WRONG_CREDENTIALS;
import static io.github.personiomcp.personio.faults.Effects.answers;
import static io.github.personiomcp.personio.faults.Fault.always;
import static io.github.personiomcp.personio.faults.Outcome.CORRECT;
import static io.github.personiomcp.personio.faults.Outcome.correct;
import static io.github.personiomcp.personio.faults.Outcome.failure;
import static io.github.personiomcp.personio.faults.Outcome.name;

import io.github.personiomcp.personio.http.Trouble;
import java.util.List;

/** Answers under HTTP 200 or a redirect that are not what the API promises. */
final class BodyFaults {

    static final String JSON = "Content-Type: application/json\n";
    static final String HTML = "Content-Type: text/html\n";

    /** What no client is ever to see. */
    static final String PAGE =
            "<html><script>CANARY()</script>java.lang.NullPointerException\n\tat com.example.Canary.java:7</html>";

    private static final Outcomes UNREADABLE =
            Outcomes.everywhere(failure(1, BAD_ANSWER)).onWrites(failure(1, OUTCOME_UNKNOWN));

    /** Nothing, which acknowledges a change where nothing has to be told of it. */
    private static final Outcomes EMPTY = UNREADABLE.onWrites(Outcome.any(1, name(OUTCOME_UNKNOWN), CORRECT));

    private static final Outcomes REFUSAL = Outcomes.everywhere(failure(1, REJECTED, BAD_ANSWER))
            .onWrites(Outcome.any(1, name(REJECTED), name(OUTCOME_UNKNOWN), CORRECT))
            .onTokens(failure(1, WRONG_CREDENTIALS, MISSING_RIGHT, BAD_ANSWER));

    static final List<Fault> ALL = List.of(
            always("truncated JSON", UNREADABLE, answers("200 OK", JSON, "{\"success\":true,\"data\":[{\"id\":")),
            always("malformed JSON", UNREADABLE, answers("200 OK", JSON, "{success:true;data=[}")),
            always("JSON list", UNREADABLE, answers("200 OK", JSON, "[]")),
            always("JSON null", UNREADABLE, answers("200 OK", JSON, "null")),
            always("JSON nested too deep", UNREADABLE, answers("200 OK", JSON, "{\"data\":" + "[".repeat(20_000))),
            always("JSON not in UTF-8", UNREADABLE, answers("200 OK", JSON, "{\"data\":\"\u00c3(\"}")),
            always("empty object", EMPTY, answers("200 OK", JSON, "{}")),
            always("empty 200", EMPTY, answers("200 OK", JSON, "")),
            always("204 without content", EMPTY, Effects.of(Trouble.says("HTTP/1.1 204 No Content\r\n\r\n"))),
            always("HTML page", UNREADABLE, answers("200 OK", HTML, PAGE)),
            always("HTML page said to be JSON", UNREADABLE, answers("200 OK", JSON, PAGE)),
            always("JSON said to be HTML", Outcomes.everywhere(correct(1)), Effects.said("text/html")),
            always("JSON said to be nothing", Outcomes.everywhere(correct(1)), Effects.said("")),
            always("more than 32 MiB", UNREADABLE, Effects.of(Trouble.sendsBytes(33 * 1024 * 1024))),
            always("gzip bomb", UNREADABLE, answers("200 OK", JSON + "Content-Encoding: gzip\n", "\u001f\u008b\b\0\0")),
            always("redirect to the same host", UNREADABLE, answers("302 Found", "Location: /login\n", PAGE)),
            always(
                    "redirect to a foreign host",
                    UNREADABLE,
                    answers("307 Moved", "Location: https://evil.example/\n", "")),
            always(
                    "redirect to plain HTTP",
                    UNREADABLE,
                    answers("301 Moved", "Location: http://api.personio.de/\n", "")),
            always("redirect after a change", UNREADABLE, answers("303 See Other", "Location: /v1/x\n", "")),
            always(
                    "success false under 200",
                    REFUSAL,
                    answers("200 OK", JSON, "{\"success\":false,\"error\":{\"code\":0,\"message\":\"Nein\"}}")));

    private BodyFaults() {}
}
