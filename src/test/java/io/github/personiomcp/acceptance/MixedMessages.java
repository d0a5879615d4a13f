package io.github.personiomcp.acceptance;

import io.github.personiomcp.cli.CrashingServer;
import io.github.personiomcp.server.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** All that a client may ever send, sensible or not, drawn at random; no two requests have the same id. */
final class MixedMessages {

    /** What a server owes for a message. */
    enum Owed {
        ANSWER,
        /** Or nothing. */
        PERHAPS_AN_ANSWER,
        ERROR_WITHOUT_ID,
        NOTHING
    }

    /**
     * One message, or a request and what takes it back.
     *
     * @param id of the request among them; empty where there is none
     */
    record Message(String text, Charset charset, Owed owed, Object id) {

        private static Message of(String text, Owed owed, Object id) {
            return new Message(text, StandardCharsets.UTF_8, owed, id);
        }

        byte[] bytes() {
            return text.getBytes(charset);
        }

        /** Whether a tool will crash over it. */
        boolean crashing() {
            return owed == Owed.ANSWER && text.contains(CRASH);
        }
    }

    private static final String CRASH = "{\"name\":\"" + CrashingServer.TOOL + "\"";

    private static final List<String> BROKEN = List.of(
            "",
            "  ",
            "null",
            "[",
            "[]",
            "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]",
            "{\"jsonrpc\":\"2.0\",\"id\":1,",
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"result\":{}}",
            "Content-Length: 20\r",
            "{\"id\":\"\u0000\u001B[2J\"}",
            "[".repeat(100_000));

    private static final List<String> UNASKED = List.of(
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/unheard_of\",\"params\":{\"a\":1}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/roots/list_changed\"}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":-1}}",
            "{\"jsonrpc\":\"2.0\",\"id\":\"never asked\",\"result\":{}}",
            "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700,\"message\":\"I do not understand\"}}");

    private static final Message NOT_UTF_8 =
            new Message("{\"Müller\"}\n", StandardCharsets.ISO_8859_1, Owed.ERROR_WITHOUT_ID, "");

    /** One character more than a server reads. */
    private static final int TOO_LONG = 16 * 1024 * 1024 + 1;

    private final Random random;
    private final List<String> questions;
    private final List<Supplier<Message>> kinds;
    private int requests;

    /** @param questions methods, each with its params behind a space */
    private MixedMessages(long seed, List<String> questions) {
        this.random = new Random(seed);
        this.questions = questions;
        Supplier<Message> asked = () -> request("2.0", anyOf(questions), Owed.ANSWER, "");
        this.kinds = List.of(
                asked,
                asked,
                asked,
                asked,
                asked,
                this::cancelled,
                () -> request("1.0", "ping {}", Owed.ANSWER, ""),
                () -> line(anyOf(BROKEN), Owed.ERROR_WITHOUT_ID),
                () -> NOT_UTF_8,
                () -> line(anyOf(UNASKED), Owed.NOTHING));
    }

    static MixedMessages from(long seed) {
        try {
            return new MixedMessages(
                    seed, Files.readAllLines(Path.of("src", "test", "resources", "stdio", "requests.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Message next() {
        return random.nextInt(1_000) == 0 ? longRequest() : anyOf(kinds).get();
    }

    /** The one that comes first. */
    static Message greeting() {
        return Message.of(ServerProcess.initialize("2025-11-25") + "\n", Owed.ANSWER, "init");
    }

    static Message tooLong() {
        return line("x".repeat(TOO_LONG), Owed.ERROR_WITHOUT_ID);
    }

    private Message longRequest() {
        Map<String, Object> params =
                Map.of("name", "search_employees", "arguments", Map.of("query", "ü".repeat(200_000)));
        return request("2.0", "tools/call " + WireJson.text(params), Owed.ANSWER, "");
    }

    /** What crashes is left alone, so that its crashes can be counted. */
    private Message cancelled() {
        String question = anyOf(questions);
        return question.contains(CRASH) ? cancelled() : request("2.0", question, Owed.PERHAPS_AN_ANSWER, """
                        {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":%s}}
                        """);
    }

    /** @param behind a further message, with a place for the id */
    private Message request(String version, String question, Owed owed, String behind) {
        String[] methodAndParams = question.split(" ", 2);
        requests++;
        Object id = random.nextBoolean() ? (Object) requests : "request " + requests;
        String shown = WireJson.text(id);
        String line = "{\"jsonrpc\":\"%s\",\"id\":%s,\"method\":\"%s\",\"params\":%s}\n"
                .formatted(version, shown, methodAndParams[0], methodAndParams[1]);
        return Message.of(line + behind.formatted(shown), owed, id);
    }

    private static Message line(String text, Owed owed) {
        return Message.of(text + "\n", owed, "");
    }

    private <T> T anyOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
