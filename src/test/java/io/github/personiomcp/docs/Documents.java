package io.github.personiomcp.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What readers are given: the README, and the pages in docs and examples. */
public final class Documents {

    public static final Path README = Path.of("README.md");
    public static final Path DOCS = Path.of("docs");

    private static final Path EXAMPLES = Path.of("examples");

    private Documents() {}

    /** All of them, the README first. */
    public static List<Document> all() {
        return Stream.of(Stream.of(README), pages(DOCS), pages(EXAMPLES))
                .flatMap(files -> files)
                .map(Document::read)
                .toList();
    }

    /** The blocks of all documents in this language. */
    public static Stream<Block> blocks(String language) {
        return all().stream().flatMap(document -> document.blocks().stream()).filter(block -> block.language()
                .equals(language));
    }

    /** Whether a table of options has this environment variable. */
    public static boolean tellOfVariable(String name) {
        return Stream.of("configuration.md", "http.md")
                .map(page -> Document.read(DOCS.resolve(page)))
                .anyMatch(page -> page.spans().contains(name));
    }

    private static Stream<Path> pages(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
