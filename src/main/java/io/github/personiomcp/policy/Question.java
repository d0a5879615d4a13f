package io.github.personiomcp.policy;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.PlainText;
import io.github.personiomcp.text.Wording;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolSpec;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan in plain text: what is done to whom, a line for each field with its value before and after, a line for each effect. Texts out of
 * Personio and out of the call stand between quotation marks on the line of their field, so that none can pass for another line, and none
 * makes a link or a picture where a client shows Markdown.
 */
final class Question {

    /** What is longer than this nobody reads before agreeing. */
    private static final int LONGEST = 20_000;

    private final Wording wording;

    private Question(Wording wording) {
        this.wording = wording;
    }

    /**
     * The question whether {@code plan} is to be carried out.
     *
     * @param again whether another plan was agreed to, and the record changed since
     * @throws InvalidArgumentException where the plan is too long to be shown whole
     */
    static String of(ToolSpec spec, Plan plan, boolean again) {
        return new Question(spec.wording()).text(spec.title(), plan, again);
    }

    private String text(String title, Plan plan, boolean again) {
        StringBuilder text = new StringBuilder();
        if (again) {
            text.append(wording.say("The record changed meanwhile, and nothing was written. This is the new plan."))
                    .append("\n\n");
        }
        String target = plan.target();
        text.append(title).append(": ").append(PlainText.line(plan.name(), PlainText.VALUE));
        text.append(target == null ? "\n" : " (id " + PlainText.line(target, PlainText.LABEL) + ")\n");
        plan.changes().forEach(change -> text.append('\n').append(line(change)));
        text.append('\n');
        plan.warnings()
                .forEach(warning -> text.append('\n').append(PlainText.line(wording.say(warning), PlainText.VALUE)));
        if (text.length() > LONGEST) {
            throw new InvalidArgumentException(
                    "This is more than anybody can be asked to agree to at once ({0} characters). Nothing was written. Do it in several"
                            + " calls, or with shorter texts.",
                    text.length());
        }
        return PlainText.prose(text.toString().strip(), Integer.MAX_VALUE);
    }

    private String line(Plan.Change change) {
        return PlainText.line(change.field(), PlainText.LABEL) + ": " + shown(change.before()) + " -> "
                + shown(change.after());
    }

    private String shown(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> PlainText.line(String.valueOf(entry.getKey()), PlainText.LABEL) + ": "
                            + shown(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Collection<?> items) {
            return items.isEmpty() ? empty() : items.stream().map(this::shown).collect(Collectors.joining(", "));
        }
        if (value instanceof Message standIn) {
            return wording.say(standIn);
        }
        return value instanceof String text ? quoted(text) : value == null ? empty() : value.toString();
    }

    private String empty() {
        return wording.say("(empty)");
    }

    private String quoted(String text) {
        String plain = PlainText.line(text, PlainText.VALUE);
        String cut = plain.length() < text.length() && plain.endsWith("…")
                ? " " + wording.say("(cut, {0} characters in all)", text.length())
                : "";
        return '"' + plain.replace("\"", "\\\"") + '"' + cut;
    }
}
