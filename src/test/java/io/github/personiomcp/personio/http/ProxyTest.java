package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.personiomcp.domain.Effect;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ProxyTest {

    @Test
    void aProxyIsAskedForForeignHostsWithItsCredentials() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
        try (RawServer proxy = new RawServer(RawServer.saying(answer))) {
            send(URI.create("http://personio.example"), proxy);

            assertThat(proxy.requests.take())
                    .startsWith("GET http://personio.example/v2/persons HTTP/1.1")
                    .contains("Proxy-Authorization: Basic YW5uOnB3\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://personio.example", "https://personio.example"})
    void aProxyThatRefusesIsNamedAsTheTrouble(URI personio) throws Exception {
        String refusal = "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n";
        try (RawServer proxy = new RawServer(RawServer.saying(refusal))) {
            assertThat(catchThrowable(() -> send(personio, proxy)))
                    .hasMessageStartingWith("The proxy on the way to personio.example refused");
        }
    }

    private static void send(URI personio, RawServer proxy) {
        String address = "http://ann:pw@127.0.0.1:" + proxy.uri().getPort();
        ProxySettings through = ProxySettings.from(Map.of("HTTP_PROXY", address, "HTTPS_PROXY", address));
        HttpSettings settings =
                new HttpSettings(personio, null, null, through, Effect.UPDATE, Map.of(), "personio-mcp/test");
        ApiClient client =
                new JdkApiClient(settings, new Waiting(Clock.systemUTC(), Sleeper.SYSTEM), JdkApiClient.LONGEST_READ);
        client.send(Calls.READ, Calls.within(10, Clock.systemUTC()));
    }
}
