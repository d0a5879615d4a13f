package io.github.personiomcp.server.http;

import static io.github.personiomcp.server.http.HttpConversation.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TraceOverHttpTest {

    private static final String HEADER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String META = "00-aaaaaaaa77b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final HttpConversation conversation = new HttpConversation();

    @AfterEach
    void stop() {
        conversation.close();
    }

    @Test
    void callBelongsToTheTraceOfItsRequest() {
        assertThat(trace(asking("{}").header("traceparent", HEADER))).contains("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void whatTheClientSaysInTheMessageCountsForMore() {
        assertThat(trace(asking("{\"traceparent\":\"" + META + "\"}").header("traceparent", HEADER)))
                .contains("aaaaaaaa77b34da6a3ce929d0e0e4736");
        assertThat(trace(asking("{\"traceparent\":7}").header("traceparent", HEADER)))
                .contains("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void callWithoutATraceGetsOneOfItsOwn() {
        HttpRequest.Builder twice = asking("{}").header("traceparent", HEADER).header("traceparent", META);

        assertThat(trace(twice)).containsPattern("trace\":\"[0-9a-f]{32}\"").doesNotContain("0e0e4736");
        assertThat(trace(asking("{}"))).containsPattern("trace\":\"[0-9a-f]{32}\"");
    }

    private HttpRequest.Builder asking(String meta) {
        String asked = call(1, "trace").replace("\"arguments\":{}", "\"arguments\":{},\"_meta\":" + meta);
        return conversation.post(asked, conversation.initialize());
    }

    private String trace(HttpRequest.Builder request) {
        return conversation.send(request).body();
    }
}
