package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.stdio.Introduction;
import io.github.personiomcp.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SdkServersTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void instructionsAreShort(Language language) {
        assertThat(Tokens.count(introduction(language).instructions())).isBetween(50, 300);
    }

    @Test
    void iconIsASmallPictureThatLoadsNothing() {
        String[] icon = introduction(Language.EN).icon().split(",", -1);

        assertThat(icon[0]).isEqualTo("data:" + Introduction.ICON_TYPE + ";base64");
        assertThat(new String(Base64.getDecoder().decode(icon[1]), StandardCharsets.UTF_8))
                .hasSizeLessThan(500)
                .matches("<svg xmlns=\"http://www.w3.org/2000/svg\" .*</svg>")
                .doesNotContain("href", "script", "url(");
    }

    private static Introduction introduction(Language language) {
        return SdkServers.introduction("1", language);
    }
}
