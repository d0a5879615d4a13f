package io.github.personiomcp.server;

import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.text.PlainText;
import io.github.personiomcp.tool.Attachment;
import java.util.List;
import java.util.Map;

/**
 * What a client gets for one call.
 *
 * @param structured the result; empty for a failure
 * @param text the same facts as compact JSON that is no Markdown, or the words for a failure
 * @param attachments files beside the facts
 * @param absent whether it failed because nothing is like what was asked for: no such argument, value or person
 */
public record Outcome(
        Map<String, Object> structured, String text, List<Attachment> attachments, boolean failed, boolean absent)
        implements CallGuard.Answer {

    static Outcome success(Map<String, Object> content, List<Attachment> attachments) {
        Map<String, Object> plain = OutgoingText.plain(content);
        return new Outcome(
                plain,
                WireJson.inert(plain),
                attachments.stream().map(Outcome::plain).toList(),
                false,
                false);
    }

    private static Attachment plain(Attachment file) {
        return new Attachment(
                PlainText.line(file.uri(), PlainText.LABEL),
                PlainText.line(file.mediaType(), PlainText.LABEL),
                file.base64());
    }

    static Outcome failure(String words) {
        return failure(words, false);
    }

    static Outcome failure(String words, boolean absent) {
        return new Outcome(Map.of(), words, List.of(), true, absent);
    }
}
