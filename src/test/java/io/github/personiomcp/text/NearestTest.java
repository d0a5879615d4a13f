package io.github.personiomcp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({"berg, bergg", "bergg, berg", "berg, borg", "berg, begr", "rosa, orsa", "anna, anna"})
    void oneLetterMoreLessOtherOrTwoSwappedIsOneTypo(String word, String other) {
        assertThat(Nearest.oneTypoApart(word, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"berg, bregg", "berg, gerb", "bergen, berg", "rosa, aros"})
    void moreThanThatIsAnotherWord(String word, String other) {
        assertThat(Nearest.oneTypoApart(word, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ann, anna", "anna, ann", "jan, jon", "tim, tmi"})
    void wordsUnderFourLettersAreNeverMistyped(String word, String other) {
        assertThat(Nearest.oneTypoApart(word, other)).isFalse();
    }

    @Test
    void oneTypoIsExactlyWhatOneEditMakes() {
        long seed = System.nanoTime();
        System.out.println("NearestTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            String word = word(random, 4 + random.nextInt(4));
            String other = random.nextBoolean() ? word(random, 4 + random.nextInt(4)) : edited(word, random);
            boolean expected = other.length() >= 4 && oneEditAway(word, other);
            assertThat(Nearest.oneTypoApart(word, other))
                    .as("seed %d: %s, %s", seed, word, other)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theNearestComesFirst() {
        List<String> keys = List.of("department", "departure", "office", "team");

        assertThat(Nearest.to("departement", keys)).contains("department");
        assertThat(Nearest.several("departur", keys, 2)).containsExactly("departure", "department");
    }

    @Test
    void aTextThatIsNoNameResemblesNone() {
        assertThat(Nearest.to("departement " + "x".repeat(500), List.of("department")))
                .isEmpty();
    }

    @Test
    void aWordThatBeginsAnotherIsNearWhateverItsLength() {
        assertThat(Nearest.to("dep", List.of("team", "department"))).contains("department");
        assertThat(Nearest.to("employee_name", List.of("employee", "limit"))).contains("employee");
    }

    @Test
    void aWordOfTwoLettersIsNotFoundInsideAnother() {
        assertThat(Nearest.to("xylophone", List.of("on"))).isEmpty();
    }

    @Test
    void spellingDoesNotMatter() {
        assertThat(Nearest.to("munchen", List.of("Berlin", "München"))).contains("München");
    }

    @Test
    void whatResemblesNothingHasNoNeighbour() {
        assertThat(Nearest.to("xylophone", List.of("department", "team"))).isEmpty();
        assertThat(Nearest.to("anything", List.of())).isEmpty();
    }

    private static String edited(String word, Random random) {
        StringBuilder edited = new StringBuilder(word);
        int at = random.nextInt(word.length() - 1);
        switch (random.nextInt(4)) {
            case 0 -> edited.deleteCharAt(at);
            case 1 -> edited.insert(at, 'c');
            case 2 -> edited.setCharAt(at, 'c');
            default -> edited.insert(at, edited.charAt(at + 1)).deleteCharAt(at + 2);
        }
        return edited.toString();
    }

    private static boolean oneEditAway(String word, String other) {
        if (word.length() > other.length()) {
            return oneEditAway(other, word);
        }
        int start = 0;
        while (start < word.length() && word.charAt(start) == other.charAt(start)) {
            start++;
        }
        String left = word.substring(start);
        String right = other.substring(start);
        if (word.length() < other.length()) {
            return left.equals(right.substring(1));
        }
        boolean replaced = left.isEmpty() || left.substring(1).equals(right.substring(1));
        return replaced
                || (left.length() > 1
                        && left.charAt(0) == right.charAt(1)
                        && left.charAt(1) == right.charAt(0)
                        && left.substring(2).equals(right.substring(2)));
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(2)));
        }
        return word.toString();
    }
}
