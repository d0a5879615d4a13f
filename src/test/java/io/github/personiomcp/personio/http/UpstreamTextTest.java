package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UpstreamTextTest {

    @Test
    void invisibleAndControlCharactersDisappear() {
        assertThat(UpstreamText.clean("\u202EShirt\u200B size\u0007\r\n\tM\uFEFF \uE000", 100))
                .isEqualTo("Shirt size M");
    }

    @Test
    void otherScriptsAndSymbolsStay() {
        assertThat(UpstreamText.clean("T-Shirt Größe 👕 サイズ", 100)).isEqualTo("T-Shirt Größe 👕 サイズ");
    }

    @Test
    void longTextIsCutWithAnEllipsisAndNeverWithinACharacter() {
        assertThat(UpstreamText.clean("abcdefgh", 5)).isEqualTo("abcd…");
        assertThat(UpstreamText.clean("abc👕defg", 5)).isEqualTo("abc…");
        assertThat(UpstreamText.clean("abcde", 5)).isEqualTo("abcde");
    }

    @Test
    void quotationNamesItsSourceAndIsBounded() {
        assertThat(UpstreamText.quote("No such\nsupervisor")).isEqualTo(" Personio says: \"No such supervisor\"");
        assertThat(UpstreamText.quote(" \u200B ")).isEmpty();
        assertThat(UpstreamText.quote("x".repeat(5_000))).hasSizeLessThan(330);
    }
}
