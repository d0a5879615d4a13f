package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a00, image/jpeg, image/png",
        "ffd8ffe000, text/html, image/jpeg",
        "255044462d312e37, image/png, application/pdf",
        "89504e470d0a1a, '', application/octet-stream"
    })
    void firstBytesDecideWhateverTheHeaderSays(String hex, String declared, String expected) {
        assertThat(MediaTypes.of(HexFormat.of().parseHex(hex), declared)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, text/plain",
        "Text/CSV; charset=utf-8, text/csv",
        "image/png, application/octet-stream",
        "IMAGE/svg+xml, application/octet-stream",
        "text/plain\"onload, application/octet-stream",
        "text/html, application/octet-stream",
        "application/xhtml+xml, application/octet-stream",
        "text/javascript, application/octet-stream",
        "application/vnd.ms-excel, application/vnd.ms-excel",
        "nonsense, application/octet-stream",
        "'', application/octet-stream"
    })
    void headerIsBelievedForNothingThatIsShownOrRun(String declared, String expected) {
        assertThat(MediaTypes.of("<svg/>".getBytes(StandardCharsets.UTF_8), declared))
                .isEqualTo(expected);
    }

    @Test
    void emptyFileIsOfNoKind() {
        assertThat(MediaTypes.of(new byte[0], "")).isEqualTo(MediaTypes.UNKNOWN);
    }
}
