package io.github.personiomcp.server;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.Spoken;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.PlainText;
import io.github.personiomcp.text.Wording;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into words for whoever called: what failed, what to try, and when. Never a stack trace. */
final class ToolErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ToolErrors.class);
    private static final int LONGEST = 4000;

    private static final Pattern WHEN = Pattern.compile("(?i)try again");

    /** Whoever threw it knew better what to do. */
    private static final Pattern WHAT = Pattern.compile("(?i)ask for|ask again|call again|repeat");

    private static final Pattern LOOK = Pattern.compile("(?i)look ");

    private static final Message NOTHING = Message.of("");

    private ToolErrors() {}

    static String words(String tool, Throwable error, Wording wording) {
        return PlainText.prose(wording.say(unbounded(tool, error)), LONGEST);
    }

    /** Whether {@code error} says that nothing is like what was asked for. */
    static boolean absent(Throwable error) {
        return error instanceof InvalidArgumentException
                || (error instanceof PersonioException fault && fault.kind() == PersonioException.Kind.NOT_FOUND);
    }

    private static Message unbounded(String tool, Throwable error) {
        if (error instanceof PersonioException fault) {
            return told(fault);
        }
        if (error instanceof Spoken mistake) {
            return mistake.said();
        }
        LOG.error("{} failed", tool, error);
        return Message.of(
                "The tool failed because of a fault in personio-mcp itself. Repeating the call will not help; the operator finds details in"
                        + " the server's log.");
    }

    /** What to add depends on what is said in English already. */
    private static Message told(PersonioException fault) {
        String sentence = fault.said().toString();
        Message whole = sentence.matches("(?s).*[.!?…]") ? fault.said() : Message.of("{0}.", fault.said());
        Message when = WHEN.matcher(sentence).find() ? NOTHING : when(fault, sentence);
        return Message.sentences(Stream.of(whole, Message.of(advice(fault.kind(), sentence)), when)
                .filter(said -> !said.equals(NOTHING))
                .toList());
    }

    private static String advice(PersonioException.Kind kind, String sentence) {
        return switch (kind) {
            case NOT_CONFIGURED, MISSING_RIGHT, RATE_LIMITED, TIMEOUT, CANCELLED -> "";
            case REJECTED, GONE -> "Repeating the same call will not help.";
            case OUTCOME_UNKNOWN ->
                LOOK.matcher(sentence).find() ? "" : "Look whether it is there before repeating it.";
            case WRONG_CREDENTIALS ->
                "The operator checks client id and secret in Personio: Marketplace > Connected integrations > your"
                        + " integration, and runs 'personio-mcp doctor'. Repeating the call will not help.";
            case NOT_FOUND -> "If a person was meant: search_employees finds people and their ids.";
            case UNREACHABLE -> "The operator checks network, proxy and PERSONIO_BASE_URL with 'personio-mcp doctor'.";
            case BAD_ANSWER, SERVER_ERROR -> "This is a fault on Personio's side or of something between.";
            case EFFECT_REFUSED -> "Nothing was sent to Personio.";
        };
    }

    private static Message when(PersonioException fault, String sentence) {
        return fault.retryAfter()
                .map(wait -> Message.of("Try again in {0} s.", Math.max(1, wait.toSeconds())))
                .orElseGet(() -> Message.of(later(fault.kind(), sentence)));
    }

    private static String later(PersonioException.Kind kind, String sentence) {
        return switch (kind) {
            case BAD_ANSWER, SERVER_ERROR, RATE_LIMITED -> "Try again in a minute.";
            case TIMEOUT ->
                WHAT.matcher(sentence).find() ? "" : "Try again in a minute, for less at once if it happens again.";
            default -> "";
        };
    }
}
