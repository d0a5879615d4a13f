package io.github.personiomcp.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** What people see of a program that they run in a terminal. */
public final class Screen {

    private static final int WIDTH = 80;

    /** What no line can be broken in, such as an address. */
    private static final int LONG_WORD = 50;

    private Screen() {}

    /** Asserts that no line is wider than a terminal, unless for a long word, and that nothing steers it. */
    public static void assertReadable(String text) {
        assertThat(text).isNotBlank().doesNotContain("\u001B", "\t", "\r");
        assertThat(text.lines().filter(line -> line.length() > WIDTH))
                .allSatisfy(line -> assertThat(Stream.of(line.split(" ", -1)))
                        .as(line)
                        .anyMatch(word -> word.length() > LONG_WORD));
    }
}
