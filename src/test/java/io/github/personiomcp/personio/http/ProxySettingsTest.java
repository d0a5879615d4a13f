package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySettingsTest {

    private static final URI PERSONIO = HttpSettings.PERSONIO;

    @Test
    void eachSchemeHasItsOwnProxy() {
        ProxySettings settings =
                ProxySettings.from(Map.of("HTTPS_PROXY", "http://one.example:3128", "HTTP_PROXY", "two.example"));

        assertThat(proxyOf(settings, PERSONIO)).isEqualTo(proxy("one.example", 3128));
        assertThat(proxyOf(settings, URI.create("http://demo.example"))).isEqualTo(proxy("two.example", 80));
    }

    @Test
    void lowerCaseWins() {
        ProxySettings settings = ProxySettings.from(
                Map.of("HTTPS_PROXY", "http://upper.example:1", "https_proxy", "http://lower.example:2"));

        assertThat(proxyOf(settings, PERSONIO)).isEqualTo(proxy("lower.example", 2));
    }

    @Test
    void hostsInNoProxyAreReachedDirectly() {
        ProxySettings settings = ProxySettings.from(
                Map.of("HTTPS_PROXY", "http://proxy.example:1", "NO_PROXY", "other.example, .personio.de"));

        assertThat(proxyOf(settings, PERSONIO)).isEqualTo(Proxy.NO_PROXY);
    }

    @Test
    void withoutVariablesTheJvmDecides() {
        assertThat(proxyOf(ProxySettings.none(), PERSONIO)).isEqualTo(Proxy.NO_PROXY);
        assertThat(ProxySettings.from(Map.of())).isEqualTo(ProxySettings.none());
    }

    @Test
    void userAndPasswordAreSentToTheProxyAndShownToNobody() {
        ProxySettings settings = ProxySettings.from(Map.of("HTTPS_PROXY", "http://ann:p%40ss+word@proxy.example:3128"));

        assertThat(settings.authorizationFor(PERSONIO)).isEqualTo("Basic YW5uOnBAc3Mrd29yZA==");
        assertThat(settings.authorizationFor(URI.create("http://localhost"))).isNull();
        assertThat(settings).hasToString("proxies: https proxy.example:3128, http none, not for []");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"socks5://ann:secret@proxy.example", "https://ann:secret@proxy.example", "http://ann:secret@ x"})
    void whatIsNoHttpProxyIsRefusedWithoutRepeatingIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxySettings.from(Map.of("HTTPS_PROXY", value)))
                .withMessageStartingWith("HTTPS_PROXY must be")
                .withMessageNotContaining("secret")
                .withNoCause();
    }

    private static Proxy proxyOf(ProxySettings settings, URI target) {
        return new EnvironmentProxySelector(settings).select(target).get(0);
    }

    private static Proxy proxy(String host, int port) {
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, port));
    }
}
