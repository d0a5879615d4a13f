package io.github.personiomcp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0007",
                "\u001B",
                "\u007F",
                "\u0085", // control
                "\u202E",
                "\u2066",
                "\u2069",
                "\u200F",
                "\u061C", // bidirectional
                "\u200B",
                "\u200C",
                "\u200D",
                "\u2060",
                "\uFEFF",
                "\u00AD", // zero width
                "\uDB40\uDC41",
                "\uDB40\uDC7F",
                "\uFE0F",
                "\uDB40\uDD00", // tags and variation selectors
                "\uE000",
                "\uDBC0\uDC00",
                "\uFFFE",
                "\u3164", // private, unassigned, filler
                "\uD83D",
                "\uDE00" // halves of a pair
            })
    void invisibleCharactersAreStripped(String invisible) {
        assertThat(PlainText.of("Ro" + invisible + "sa", 80)).isEqualTo("Rosa");
        assertThat(PlainText.line("Ro" + invisible + "sa", 80)).isEqualTo("Rosa");
    }

    @Test
    void ordinaryTextIsLeftAlone() {
        String text = "Größe: 42 – “ok” 名前 🎉 ñ ع";
        assertThat(PlainText.of(text, 80)).isEqualTo(text);
    }

    @Test
    void valuesKeepTheirLines() {
        assertThat(PlainText.of("first\nsecond\tcolumn", 80)).isEqualTo("first\nsecond\tcolumn");
    }

    @Test
    void carriageReturnsGo() {
        assertThat(PlainText.of("first\r\nsecond", 80)).isEqualTo("first\nsecond");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a \r\n\t b", "a\u000Bb", " a b "})
    void labelsAreOneLine(String label) {
        assertThat(PlainText.line(label, 80)).isEqualTo("a b");
    }

    @Test
    void whatIsTooLongEndsWithAnEllipsis() {
        assertThat(PlainText.of("abcdef", 6)).isEqualTo("abcdef");
        assertThat(PlainText.of("abcdefg", 6)).isEqualTo("abcde…");
    }

    @Test
    void pairsAreNeverSplit() {
        assertThat(PlainText.of("abcd🎉fg", 6)).isEqualTo("abcd…");
        assertThat(PlainText.of("abc🎉efg", 6)).isEqualTo("abc🎉…");
    }

    @Test
    void noTextIsLongerThanAllowedOrHoldsHalfAPair() {
        long seed = System.nanoTime();
        System.out.println("PlainTextTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, 0x1FFFF).forEach(text::appendCodePoint);
            int longest = 1 + random.nextInt(30);
            String plain = PlainText.of(text.toString(), longest);

            assertThat(plain.length()).as("seed %d, round %d", seed, round).isLessThanOrEqualTo(longest);
            assertThat(plain.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                    .as("seed %d, round %d", seed, round)
                    .isTrue();
        }
    }
}
