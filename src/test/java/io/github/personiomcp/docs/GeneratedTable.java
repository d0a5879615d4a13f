package io.github.personiomcp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.cli.Goldens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is generated within a document.
 *
 * @param name stands in the comments before and behind it
 */
public record GeneratedTable(Path document, String name) {

    /** Compares it with what it should be, or rewrites it where that is asked for, as {@code test} can be told to. */
    public void requireFresh(String wanted, Class<?> test) {
        try {
            String text = Files.readString(document);
            String fresh = with(text, wanted);
            if (Goldens.UPDATE) {
                Files.writeString(document, fresh);
            } else {
                assertThat(text).as(Goldens.repair(test)).isEqualTo(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String with(String text, String wanted) {
        String begin = "<!-- " + name + ":begin -->\n";
        String end = "<!-- " + name + ":end -->";
        assertThat(text).as("%s", document).contains(begin, end);
        return text.substring(0, text.indexOf(begin) + begin.length()) + wanted + "\n"
                + text.substring(text.indexOf(end));
    }
}
