package io.github.personiomcp.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A page that reaches the server by a name of its own (DNS rebinding), or under its own origin, is turned away on every path. */
@Timeout(60)
class HostFilterTest {

    private static final HttpConversation SERVER = new HttpConversation(
            HttpSettings.on(HttpConversation.STYLES, "127.0.0.1", 0, Set.of("mcp.example.com", "Chat.Example")),
            new SettableClock());

    @AfterAll
    static void close() {
        SERVER.close();
    }

    /** Where both are ours, nobody asked for a session (400) or there is nothing (404). */
    @ParameterizedTest(name = "{0} | {1} | {2}")
    @CsvFileSource(resources = "/http/hosts-and-origins.csv", delimiter = '|', numLinesToSkip = 1, nullValues = "none")
    void hostAndOriginAreOurs(String hosts, String origins, int status) {
        assertThat(answer("/mcp", hosts, origins)).isEqualTo(status == 200 ? 400 : status);
        assertThat(answer("/elsewhere", hosts, origins)).isEqualTo(status == 200 ? 404 : status);
    }

    private static int answer(String path, String hosts, String origins) {
        List<String> lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1"));
        add("Host", hosts, lines);
        add("Origin", origins, lines);
        RawRequest request = RawRequest.send(SERVER.server.urls().get(0), lines, "");
        assertThat(request.answer()).doesNotContain("Exception", "jetty");
        return request.status();
    }

    /** Several values, separated by {@code &&}, are several headers. */
    private static void add(String name, String values, List<String> lines) {
        if (values != null) {
            for (String value : values.split(" && ", -1)) {
                lines.add(name + ": " + value);
            }
        }
    }
}
