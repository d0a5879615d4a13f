package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.personiomcp.domain.Effect;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProxyTest {

    private static final URI PERSONIO = URI.create("https://personio.example");
    private static final String REFUSAL = "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n";

    @Test
    void aProxyIsAskedForATunnelToForeignHosts() throws Exception {
        try (RawServer proxy = new RawServer(RawServer.saying(REFUSAL))) {
            assertThat(catchThrowable(() -> send(proxy))).isNotNull();

            assertThat(proxy.requests.take()).startsWith("CONNECT personio.example:443 HTTP/1.1");
        }
    }

    @Test
    void aProxyThatRefusesIsNamedAsTheTrouble() throws Exception {
        try (RawServer proxy = new RawServer(RawServer.saying(REFUSAL))) {
            assertThat(catchThrowable(() -> send(proxy)))
                    .hasMessageStartingWith("The proxy on the way to personio.example refused");
        }
    }

    @Test
    void aProxyThatTunnelsGetsItsPassword() throws Exception {
        try (RawServer proxy = new RawServer(RawServer.saying(REFUSAL))) {
            Process client = tunnelClient(address(proxy));
            String request = proxy.requests.poll(25, TimeUnit.SECONDS);
            client.destroyForcibly();

            assertThat(request)
                    .startsWith("CONNECT personio.example:443 HTTP/1.1")
                    .contains("Proxy-Authorization: Basic YW5uOnB3\r\n")
                    .doesNotContain("Bearer");
        }
    }

    private static Process tunnelClient(String proxy) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(java, "-cp", classes, TunnelClient.class.getName(), proxy)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String address(RawServer proxy) {
        return "http://ann:pw@127.0.0.1:" + proxy.uri().getPort();
    }

    private static void send(RawServer proxy) {
        String address = address(proxy);
        ProxySettings through = ProxySettings.from(Map.of("HTTP_PROXY", address, "HTTPS_PROXY", address));
        HttpSettings settings =
                new HttpSettings(PERSONIO, null, null, through, Effect.UPDATE, Map.of(), "personio-mcp/test");
        Waiting realTime = new Waiting(Clock.systemUTC(), Sleeper.SYSTEM);
        new JdkApiClient(settings, realTime, JdkApiClient.LONGEST_SILENCE)
                .send(Calls.READ, realTime.counted(Calls.within(10, realTime.clock())));
    }
}
