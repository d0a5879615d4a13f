package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.PersonioException;
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
    void whatIsNoHttpProxyIsToldToRequestsThatNeedItWithoutRepeatingIt(String value) {
        ProxySettings settings = ProxySettings.from(Map.of("HTTPS_PROXY", value, "NO_PROXY", "direct.example"));

        assertThatExceptionOfType(PersonioException.class)
                .isThrownBy(() -> settings.proxyFor(PERSONIO))
                .matches(failure -> failure.kind() == PersonioException.Kind.UNREACHABLE)
                .withMessageStartingWith("HTTPS_PROXY must be the address of an HTTP proxy, such as http://")
                .withMessageNotContaining("secret")
                .withNoCause();
        assertThat(settings.proxyFor(URI.create("https://direct.example"))).isNull();
        assertThat(settings.proxyFor(URI.create("https://localhost"))).isNull();
        assertThat(settings.proxyFor(URI.create("http://demo.example"))).isNull();
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void theVariableThatCountsIsNamed() {
        ProxySettings settings = ProxySettings.from(Map.of("https_proxy", "socks5://x", "HTTPS_PROXY", "http://x"));

        assertThatThrownBy(() -> settings.proxyFor(PERSONIO)).hasMessageStartingWith("https_proxy must be");
    }

    private static Proxy proxyOf(ProxySettings settings, URI target) {
        return new EnvironmentProxySelector(settings).select(target).get(0);
    }

    private static Proxy proxy(String host, int port) {
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, port));
    }
}
