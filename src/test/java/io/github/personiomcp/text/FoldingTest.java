package io.github.personiomcp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    @ParameterizedTest
    @ValueSource(strings = {"Müller", "Mueller", "Muller", "MÜLLER", "mu\u0308ller", "MUELLER"})
    void everySpellingOfMuellerIsTheSame(String spelling) {
        assertThat(Folding.fold(spelling)).isEqualTo("muller");
    }

    @ParameterizedTest
    @CsvSource({
        "Groß, gross",
        "GROẞ, gross",
        "Søren, soren",
        "Soeren, soren",
        "Íñigo, inigo",
        "Núñez, nunez",
        "Łukasz, lukasz",
        "Þór, thor",
        "Ægir, agir",
        "ǽgir, agir",
        "Dvořák, dvorak",
        "İpek, ipek",
        "Ⅷ™, viiitm",
        "Zoë, zo",
        "ΟΔΥΣΣΕΥΣ, οδυσσευσ",
        "Οδυσσεύς, οδυσσευσ",
        "王 小明, 王 小明"
    })
    void lettersFoldToTheirPlainForm(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void whatStandsBetweenWordsBecomesOneSpace() {
        assertThat(Folding.fold("  Rosa-Maria,\tBerg (HR)! ")).isEqualTo("rosa maria berg hr");
        assertThat(Folding.words("O'Neill, Ann_Lee")).containsExactly("o", "neill", "ann", "lee");
    }

    @Test
    void textWithoutLettersHasNoWords() {
        assertThat(Folding.words(" – 🎉 !")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "T-Shirt Größe, t_shirt_groesse",
        "Übergröße (EU), uebergroesse_eu",
        "Gro\u0308ße, groesse",
        "ÄRMEL, aermel",
        "Año de ingreso, ano_de_ingreso",
        "__Notes__, notes",
        "Büro/Etage 2, buero_etage_2",
        "Michael, michael"
    })
    void slugsAreReadableKeys(String label, String slug) {
        assertThat(Folding.slug(label)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"名前", "🎉", "—", ""})
    void labelsWithoutLatinLettersHaveNoSlug(String label) {
        assertThat(Folding.slug(label)).isEmpty();
    }

    @Test
    void plainTextFoldsAsItDoesBesideAnUmlaut() {
        long seed = System.nanoTime();
        System.out.println("FoldingTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(16), 0, 128)
                    .forEach(letter ->
                            text.append(random.nextBoolean() ? (char) letter : "aeouAE -".charAt(letter % 8)));
            assertThat(Folding.fold(text + " ü"))
                    .as("seed %d: '%s'", seed, text)
                    .isEqualTo((Folding.fold(text.toString()) + " u").strip());
        }
    }

    @Test
    void foldIsIdempotent() {
        long seed = System.nanoTime();
        System.out.println("FoldingTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            String folded = Folding.fold(text(random));
            assertThat(Folding.fold(folded))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(folded);
        }
    }

    @Test
    void slugsHoldNothingButLettersDigitsAndSingleUnderscores() {
        long seed = System.nanoTime();
        System.out.println("FoldingTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            assertThat(Folding.slug(text(random)))
                    .as("seed %d, round %d", seed, round)
                    .matches("([a-z0-9]+(_[a-z0-9]+)*)?");
        }
    }

    private static String text(Random random) {
        String vowels = "aoueAOUE äöüßøæœłđðþıİ™ǽ-_";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int letter = random.nextBoolean() ? vowels.charAt(random.nextInt(vowels.length())) : random.nextInt(0x2FFF);
            text.appendCodePoint(letter);
        }
        return text.toString();
    }
}
