package io.github.personiomcp.personio.http;

import io.github.personiomcp.text.Iban;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.PlainText;

/** What Personio says, made fit to stand behind a message of ours. */
public final class UpstreamText {

    private static final int LONGEST_QUOTE = 300;

    private UpstreamText() {}

    /** {@code raw} as a quotation, starting with a space and ended by nothing in it; empty where there is nothing to quote. */
    public static Message quote(String raw) {
        if (Iban.in(raw)) {
            return Message.of(" Personio's own words hold a bank account number and are not repeated.");
        }
        String said = PlainText.line(raw, LONGEST_QUOTE);
        return Message.of(said.isEmpty() ? "" : " Personio says: \"{0}\"", said.replace('"', '\''));
    }
}
