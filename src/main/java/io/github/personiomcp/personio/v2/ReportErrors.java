package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.personio.http.UpstreamText;
import io.github.personiomcp.text.Message;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Why a report is not delivered. The status is 400 whatever the reason; only the texts tell them apart (API reference 5.10). */
final class ReportErrors {

    static final String RIGHT = "Reports: read";

    private ReportErrors() {}

    /** The reason in words; empty for errors that reports share with everything else. */
    static Optional<PersonioException> of(ApiResponse response) {
        if (response.status() != 400 || !response.holdsJsonObject()) {
            return Optional.empty();
        }
        JsonNode body = V2Errors.body(response);
        String said = V2Errors.message(body);
        String text = said.toLowerCase(Locale.ROOT);
        if (text.contains("unauthorized token")) {
            return reason(
                    Kind.MISSING_RIGHT,
                    Message.of(
                            "The credential lacks the right \"{0}\". Grant it in Personio: {1}.",
                            RIGHT, V2Errors.SCREEN),
                    body);
        }
        if (text.contains("unsupported nested type")) {
            return reason(
                    Kind.REJECTED,
                    Message.of(
                            "This report is grouped or a chart, which Personio's API does not deliver. Make a copy of it in Personio that"
                                    + " is a plain table without groups, and run that."),
                    body);
        }
        if (text.contains("no element matching")) {
            return reason(
                    Kind.MISSING_RIGHT,
                    Message.of(
                            "This credential may not read the report. In Personio, share the report with the integration, or choose"
                                    + " another one with list_reports."),
                    body);
        }
        return reason(
                Kind.REJECTED,
                Message.of(
                        "Personio does not deliver this report: its \"API access\" is switched off, or there is no report with this id."
                                + " Open the report in Personio and switch on \"API access\".{0}",
                        UpstreamText.quote(said)),
                body);
    }

    private static Optional<PersonioException> reason(Kind kind, Message message, JsonNode body) {
        return Optional.of(new PersonioException(kind, Message.of("{0}{1}", message, V2Errors.trace(body))));
    }
}
