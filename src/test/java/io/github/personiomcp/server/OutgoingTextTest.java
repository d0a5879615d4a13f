package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0007",
                "\u001B",
                "\u007F",
                "\u0085",
                "\u00AD",
                "\u200B",
                "\u200E",
                "\u202E",
                "\u2066",
                "\uFEFF",
                "\uE000",
                "\uDB40\uDC41"
            })
    void characterThatCannotBeSeenNeverLeaves(String unsafe) {
        Map<String, Object> content = Map.of("a" + unsafe + "b", List.of(Map.of("k" + unsafe, "x" + unsafe + "y")));

        assertThat(OutgoingText.plain(content)).isEqualTo(Map.of("ab", List.of(Map.of("k", "xy"))));
    }

    @Test
    void exoticLineSeparatorNeverLeaves() {
        assertThat(OutgoingText.plain(Map.of("a\u2028b", "x\u2029y")).toString())
                .doesNotContain("\u2028", "\u2029");
    }

    @Test
    void whatIsNotTextStaysAsItIs() {
        Map<String, Object> content = Map.of(
                "lines", "one\n\ttwo", "count", 3L, "hours", new BigDecimal("1E+2"), "yes", true, "emoji", "Zoë 🎉");

        assertThat(OutgoingText.plain(content)).isEqualTo(content);
    }

    @Test
    void nullsAreLeftOut() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("none", null);
        content.put("list", new ArrayList<>(Arrays.asList("a", null)));

        assertThat(OutgoingText.plain(content)).isEqualTo(Map.of("list", List.of("a", "")));
    }

    @Test
    void longTextIsCutAndTheCutIsNoted() {
        Map<String, Object> plain = OutgoingText.plain(Map.of("text", "x".repeat(2001), "notes", List.of("A note.")));

        assertThat(plain.get("text").toString()).hasSize(2000).endsWith("…");
        assertThat(plain)
                .containsEntry(
                        "notes",
                        List.of("A note.", "Texts longer than 2000 characters were cut; they end with an ellipsis."));
        assertThat(OutgoingText.plain(Map.of("text", "x".repeat(2000)))).doesNotContainKey("notes");
    }

    @Test
    void orderStays() {
        Map<String, Object> content = new LinkedHashMap<>();
        List.of("z", "a", "m").forEach(key -> content.put(key, key));

        assertThat(OutgoingText.plain(content).keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void keysThatLookTheSameStayTwo() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("pay", 1);
        content.put("p\u200Bay", 2);
        content.put("pa\u202Ey", 3);

        assertThat(OutgoingText.plain(content)).isEqualTo(Map.of("pay", 1, "pay (2)", 2, "pay (3)", 3));
    }

    @Test
    void textThatIsLongOnlyByWhatIsNotShownIsNotCut() {
        assertThat(OutgoingText.plain(Map.of("text", "x" + "\u200B".repeat(3000))))
                .isEqualTo(Map.of("text", "x"));
    }
}
