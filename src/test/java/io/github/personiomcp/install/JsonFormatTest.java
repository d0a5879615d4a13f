package io.github.personiomcp.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class JsonFormatTest {

    private static final Format FORMAT = Shapes.json("servers", Shapes::plain);
    private static final int TEXTS = 400;

    /** White space and comments, in which commas and braces mean nothing. */
    private static final List<String> BETWEEN =
            List.of("", " ", "\n", "\n\t", "\r\n  ", "/* , */", " // } ,\n", "/**/ ", "\n// {\"servers\": {\n");

    private static final List<String> SCALARS =
            List.of("1", "-1.50e3", "true", "null", "\"\"", "\"// }\\\" ,\"", "\"ü😀\"");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void enteringAndTakingOutAreOppositesInAnyText(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            String text = between(random) + object(random, 0) + between(random);
            ObjectNode meant = JsonSpans.tree(text);
            ObjectNode servers = meant.withObject("/servers");
            servers.remove(Entry.NAME);

            String with = FORMAT.with(text, Samples.ENTRY);
            String without = FORMAT.without(with);

            assertThat(JsonSpans.tree(without)).as("seed %d: %s", seed, text).isEqualTo(meant);
            servers.set(Entry.NAME, Shapes.plain(Samples.ENTRY));
            assertThat(JsonSpans.tree(with)).as("seed %d: %s", seed, text).isEqualTo(meant);
        }
    }

    @Test
    void longFileIsReadLikeAShortOne() {
        String many = "{\"a\": \"" + "x".repeat(100_000) + "\", // é\n \"b\": [" + "1,".repeat(50_000) + "2]}";

        assertThat(FORMAT.with(many, Samples.ENTRY)).startsWith(many.substring(0, many.length() - 1));
    }

    @Test
    void lineOfACommentStillEnds() {
        assertThat(FORMAT.without("{\"servers\": { // mine\n\"personio\": {} }}"))
                .isEqualTo("{\"servers\": { // mine\n }}");
    }

    private static String object(Random random, int depth) {
        int members = random.nextInt(4);
        StringBuilder text = new StringBuilder("{").append(between(random));
        List<String> names = depth == 0 ? List.of("a", "servers", "b") : List.of("personio", "x", "y");
        IntStream.range(0, Math.min(members, names.size())).forEach(index -> {
            boolean servers = names.get(index).equals("servers");
            boolean nested = depth < 3 && random.nextInt(3) == 0;
            String value = servers || nested ? object(random, depth + 1) : value(random);
            boolean comma = index < Math.min(members, names.size()) - 1 || random.nextInt(4) == 0;
            text.append(Quoted.of(names.get(index)))
                    .append(between(random))
                    .append(':')
                    .append(between(random))
                    .append(value)
                    .append(between(random))
                    .append(comma ? "," : "")
                    .append(between(random));
        });
        return text.append('}').toString();
    }

    private static String value(Random random) {
        String scalar = SCALARS.get(random.nextInt(SCALARS.size()));
        return random.nextInt(4) == 0 ? "[" + scalar + between(random) + ", {\"z\":[]}]" : scalar;
    }

    private static String between(Random random) {
        return BETWEEN.get(random.nextInt(BETWEEN.size()));
    }
}
