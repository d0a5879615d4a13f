package io.github.personiomcp.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.Forbidden;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u17B4",
                "\u17B5",
                "\u180B",
                "\u180E",
                "\u180F",
                "\u2D7F",
                "\uFFF9",
                "\uFFFC",
                "\u206A",
                "\uD834\uDD59"
            })
    void lettersAndMarksWithoutAShapeAreStripped(String unseen) {
        assertThat(PlainText.of("Ro" + unseen + "sa", 80)).isEqualTo("Rosa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u2003", "\u202F", "\u2800", "\u3000"})
    void allBlanksAreOne(String blank) {
        assertThat(PlainText.of("Rosa" + blank + "Berg", 80)).isEqualTo("Rosa Berg");
        assertThat(PlainText.line("Rosa" + blank + blank + "Berg" + blank, 80)).isEqualTo("Rosa Berg");
    }

    @Test
    void separatorsOfLinesAreNewLines() {
        assertThat(PlainText.of("a\u2028b\u2029c", 80)).isEqualTo("a\nb\nc");
        assertThat(PlainText.line("a\u2028b\u2029c", 80)).isEqualTo("a b c");
    }

    /** What is joined falls apart into letters and pictures that can still be read. */
    @ParameterizedTest
    @CsvSource({
        "می\u200Cخواهم, میخواهم",
        "ශ්\u200Dරී, ශ්රී",
        "क्\u200Dष, क्ष",
        "👨\u200D👩\u200D👧, 👨👩👧",
        "❤\uFE0F, ❤",
        "🏴\uDB40\uDC67\uDB40\uDC7F, 🏴"
    })
    void joinersGoAndWordsStayReadable(String joined, String parts) {
        assertThat(PlainText.of(joined, 80)).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "שָׁלוֹם עֲלֵיכֶם",
                "مُحَمَّدٌ",
                "Nguyễn Thị Hồng",
                "ကြွှေး",
                "ที่นี่",
                "हिन्दी",
                "தமிழ்",
                "བོད་སྐད",
                "한국어",
                "日本語",
                "👍🏽 🇩🇪",
                "\uD83E\uDEE0"
            })
    void livingScriptsAreLeftAlone(String text) {
        assertThat(PlainText.of(text, 80)).isEqualTo(text);
        assertThat(PlainText.line(text, 80)).isEqualTo(text);
    }

    @Test
    void lettersAreNotBuriedUnderMarks() {
        assertThat(PlainText.of("Z" + "\u0301".repeat(500) + "o" + "\u20DD".repeat(9), 80))
                .isEqualTo("Z" + "\u0301".repeat(5) + "o" + "\u20DD".repeat(5));
        assertThat(PlainText.of("e" + "\u0301\u200B".repeat(20), 80)).isEqualTo("e" + "\u0301".repeat(5));
    }

    @Test
    void quotedTextMakesNoLinkPictureOrMarkup() {
        assertThat(PlainText.prose("![x](https://evil.example/?d=1) [a][b] <img src=x> 3 < 4 (f[0])", 200))
                .isEqualTo("![x] (https://evil.example/?d=1) [a] [b] < img src=x> 3 < 4 (f[0])");
        assertThat(PlainText.prose("![x]\n\n[x]: https://evil.example", 80))
                .isEqualTo("![x]\n\n[x] : https://evil.example");
        assertThat(PlainText.prose("[x]\u200B(y) <\u00ADb>", 80)).isEqualTo("[x] (y) < b>");
        assertThat(PlainText.prose("](".repeat(9), 9)).isEqualTo("] (] (]…");
    }

    @Test
    void ofAllCharactersOnlyVisibleOnesAreLeft() {
        List<String> wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> !harmless("a" + Character.toString(point) + "b"))
                .mapToObj(Integer::toHexString)
                .toList();

        assertThat(wrong).isEmpty();
        assertThat(Forbidden.in("\u200B\u0085\u17B4").size())
                .as("what is looked for")
                .isEqualTo(3);
    }

    private static boolean harmless(String text) {
        String plain = PlainText.of(text, 80);
        return Forbidden.in(plain).isEmpty()
                && Forbidden.inLine(PlainText.line(text, 80)).isEmpty()
                && plain.startsWith("a")
                && plain.endsWith("b");
    }

    @Test
    void whatIsPlainStaysAsItIs() {
        new Random(7).ints(20_000, 0, Character.MAX_CODE_POINT).forEach(point -> {
            String once = PlainText.of("a" + Character.toString(point), 80);
            assertThat(PlainText.of(once, 80)).isEqualTo(once);
            String line = PlainText.line("a" + Character.toString(point), 80);
            assertThat(PlainText.line(line, 80)).isEqualTo(line);
        });
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
