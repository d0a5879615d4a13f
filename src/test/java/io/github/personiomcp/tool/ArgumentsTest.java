package io.github.personiomcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void readsWhatWasGiven() {
        Arguments arguments = new Arguments(Map.of("query", " Rosa ", "limit", 5, "where", Map.of("team", "Core")));

        assertThat(arguments.has("query")).isTrue();
        assertThat(arguments.text("query")).contains("Rosa");
        assertThat(arguments.number("limit", 20)).isEqualTo(5);
        assertThat(arguments.object("where")).containsExactly(Map.entry("team", "Core"));
    }

    @Test
    void readsWhatWasNotGivenAsAbsent() {
        Map<String, Object> values = new HashMap<>();
        values.put("query", null);
        Arguments arguments = new Arguments(values);

        assertThat(arguments.has("query")).isFalse();
        assertThat(arguments.text("query")).isEmpty();
        assertThat(arguments.texts("query")).isEmpty();
        assertThat(arguments.number("limit", 20)).isEqualTo(20);
        assertThat(arguments.object("where")).isEmpty();
    }

    @Test
    void oneTextIsAListOfOne() {
        assertThat(new Arguments(Map.of("employees", "4711 ")).texts("employees"))
                .containsExactly("4711");
        assertThat(new Arguments(Map.of("employees", List.of("a ", "b"))).texts("employees"))
                .containsExactly("a", "b");
    }

    @Test
    void clearingAnAttributeSurvivesReading() {
        Map<String, Object> changes = new HashMap<>();
        changes.put("team", null);
        assertThat(new Arguments(Map.of("changes", changes)).object("changes")).containsEntry("team", null);
    }

    @Test
    void laterChangesOfTheMapDoNotReachTheArguments() {
        Map<String, Object> values = new HashMap<>(Map.of("a", 1));
        Arguments arguments = new Arguments(values);
        values.put("b", 2);
        assertThat(arguments.values()).containsOnlyKeys("a");
    }

    @Test
    void canonicalTextDoesNotDependOnTheOrder() {
        long seed = System.nanoTime();
        System.out.println("ArgumentsTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Object value = value(random, 3);
            Arguments one = new Arguments(Map.of("where", value));
            Arguments other = new Arguments(Map.of("where", shuffled(value, random)));
            assertThat(one.canonical()).as("seed %d, round %d", seed, round).isEqualTo(other.canonical());
        }
    }

    @Test
    void canonicalTextOfDifferentArgumentsDiffers() {
        long seed = System.nanoTime();
        System.out.println("ArgumentsTest seed " + seed);
        Random random = new Random(seed);
        Map<String, Object> seen = new HashMap<>();
        for (int round = 0; round < 50_000; round++) {
            Object value = value(random, 3);
            Object before = seen.putIfAbsent(new Arguments(Map.of("where", value)).canonical(), value);
            assertThat(before == null || before.equals(value))
                    .as("seed %d: %s and %s", seed, before, value)
                    .isTrue();
        }
    }

    @Test
    void keysCannotPretendToBeValues() {
        Arguments two = new Arguments(Map.of("a", "b", "c", 1));
        Arguments one = new Arguments(Map.of("a=\"b\", c", 1));
        assertThat(one.canonical()).isNotEqualTo(two.canonical());
    }

    @Test
    void textIsNotANumberANullOrAList() {
        assertThat(Arrays.asList("1", 1, "null", null, "[]", List.of(), "{}", Map.of(), true, "true"))
                .extracting(value -> new Arguments(Collections.singletonMap("a", value)).canonical())
                .doesNotHaveDuplicates();
    }

    private static Object value(Random random, int depth) {
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(4)) {
            case 0 -> text(random);
            case 1 -> random.nextInt(3);
            case 2 -> {
                List<Object> list = new ArrayList<>();
                random.ints(random.nextInt(3)).forEach(i -> list.add(value(random, depth - 1)));
                yield list;
            }
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                random.ints(random.nextInt(3)).forEach(i -> map.put(text(random), value(random, depth - 1)));
                yield map;
            }
        };
    }

    private static String text(Random random) {
        String letters = "ab\"\\,=[]{} ";
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(5), 0, letters.length()).forEach(i -> text.append(letters.charAt(i)));
        return text.toString();
    }

    private static Object shuffled(Object value, Random random) {
        if (value instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            Collections.shuffle(entries, random);
            Map<Object, Object> shuffled = new LinkedHashMap<>();
            entries.forEach(entry -> shuffled.put(entry.getKey(), shuffled(entry.getValue(), random)));
            return shuffled;
        }
        return value instanceof List<?> list
                ? list.stream().map(item -> shuffled(item, random)).toList()
                : value;
    }
}
