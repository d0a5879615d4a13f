package io.github.personiomcp.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.access.Admitted;
import io.github.personiomcp.server.jsonrpc.MessageEncoder;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionFilterTest {

    private final Sessions sessions =
            new Sessions(HttpSettings.on(HttpConversation.STYLES, "127.0.0.1", 0, Set.of()), CheckedCalls.CLOCK);

    @Test
    void sessionIsOpenAsSoonAsItsClientCanKnowOfIt() throws Exception {
        HttpReplies replies = new HttpReplies(new MessageEncoder(McpJsonDefaults.getMapper()));
        SessionWork work = new SessionWork(
                replies, sessions, new RunningCalls(), new StreamWatch(), (asked, session, trace) -> {});
        JSONRPCRequest greeting = new JSONRPCRequest("initialize", 1, Map.of());

        new SessionFilter(sessions, work, new StreamWatch())
                .doFilter(
                        stub(HttpServletRequest.class, MessageFilter.MESSAGE, greeting),
                        stub(HttpServletResponse.class, "", null),
                        (request, response) -> {
                            ((HttpServletResponse) response).setHeader("Mcp-Session-Id", "s1");
                            assertThat(sessions.of(Admitted.ANYBODY, "s1")).isPresent();
                        });

        assertThat(sessions.size()).isEqualTo(1);
    }

    /** Knows one attribute and nothing else. */
    private static <T> T stub(Class<T> type, String attribute, @Nullable Object value) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> arguments != null && attribute.equals(arguments[0]) ? value : null));
    }
}
