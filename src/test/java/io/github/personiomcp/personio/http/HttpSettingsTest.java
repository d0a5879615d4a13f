package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.personiomcp.domain.Effect;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://api.personio.de",
                "api.personio.de",
                "https:/v1",
                "https://a:b@x.example",
                "https://x.example?y=1",
                "http://api.personio.de",
                "HTTP://10.0.0.1",
                "http://localhost.example",
                "http://127.0.0.1.example"
            })
    void aBaseUrlIsAnHttpAddressAndNothingElse(URI base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(base, "APP", 60))
                .withMessageStartingWith("The base URL must");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://127.8.4.2:1", "http://[::1]:9"})
    void plainHttpIsForThisMachine(URI base) {
        assertThat(settings(base, "APP", 60).baseUrl()).isEqualTo(base);
    }

    @Test
    void headersHoldVisibleCharactersOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(HttpSettings.PERSONIO, "APP\r\nX: y", 60))
                .withMessageStartingWith("The app id must");
    }

    @Test
    void aRateIsAtLeastOneRequestAMinute() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(HttpSettings.PERSONIO, "APP", 0))
                .withMessageContaining("v1-other");
    }

    private static HttpSettings settings(URI base, String appId, int perMinute) {
        return new HttpSettings(
                base,
                appId,
                null,
                ProxySettings.none(),
                Effect.UPDATE,
                Map.of(EndpointFamily.V1_OTHER, perMinute),
                "personio-mcp/test");
    }
}
