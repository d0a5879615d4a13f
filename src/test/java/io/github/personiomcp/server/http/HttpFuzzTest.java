package io.github.personiomcp.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.jsonrpc.SoundMessages;
import io.github.personiomcp.testing.Mutation;
import io.github.personiomcp.testing.Mutations;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever is posted has an answer of the protocol: no failure of the server, and no word of how it is made. */
class HttpFuzzTest {

    private static final HttpConversation CONVERSATION = new HttpConversation(
            new HttpSettings(
                    HttpConversation.STYLES,
                    "127.0.0.1",
                    0,
                    Set.of(),
                    Integer.MAX_VALUE,
                    Duration.ofMinutes(30),
                    128,
                    Integer.MAX_VALUE,
                    Duration.ZERO),
            Clock.systemUTC());
    private static final String SESSION = CONVERSATION.initialize();

    @AfterContainer
    static void close() {
        CONVERSATION.close();
    }

    @Provide
    Arbitrary<String> sound() {
        return Arbitraries.of(SoundMessages.ALL);
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Mutations.any();
    }

    @Property
    void whateverIsPostedIsAnswered(@ForAll("sound") String sound, @ForAll("mutations") Mutation mutation) {
        HttpResponse<String> response =
                Mutations.promptly(() -> CONVERSATION.send(CONVERSATION.post(mutation.of(sound), SESSION)));

        assertThat(response.statusCode()).as(response.body()).isIn(200, 202, 400, 404, 413);
        assertThat(response.body()).doesNotContain("Exception", "stackTrace", "\tat ", "java.", "jackson");
        assertThat(response.body().isEmpty()).as("%s", response).isEqualTo(response.statusCode() == 202);
        if (response.statusCode() != 202) {
            assertThat(HttpConversation.message(response)).containsEntry("jsonrpc", "2.0");
        }
    }
}
