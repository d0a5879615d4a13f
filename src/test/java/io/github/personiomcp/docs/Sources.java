package io.github.personiomcp.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of the program itself. */
final class Sources {

    private Sources() {}

    /** All Java, tests too. */
    static String java() {
        return text(Path.of("src"), ".java");
    }

    /** All that the program can say: its Java with literals joined that are divided over lines, and its launchers. */
    static String words() {
        String literals = text(Path.of("src", "main", "java"), ".java").replaceAll("\"\\s*\\+\\s*\"", "");
        return literals.replace("\\\"", "\"") + read(Path.of("personio-mcp")) + read(Path.of("personio-mcp.cmd"));
    }

    private static String text(Path folder, String extension) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(extension)).toList();
            return sources.stream().map(Sources::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
