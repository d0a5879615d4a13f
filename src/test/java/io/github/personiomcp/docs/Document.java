package io.github.personiomcp.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page in Markdown. */
public record Document(Path file, String text) {

    private static final Pattern FENCE = Pattern.compile("(?ms)^( *)```(\\w*)\\n(.*?)^\\1```$");
    private static final Pattern SPAN = Pattern.compile("`[^`\\n]+`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]*)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    static Document read(Path file) {
        try {
            return new Document(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is fenced, in order. */
    public List<Block> blocks() {
        return FENCE.matcher(text).results().map(this::block).toList();
    }

    private Block block(MatchResult fence) {
        int line = (int) text.substring(0, fence.start(3)).lines().count() + 1;
        return new Block(file, line, fence.group(2), fence.group(3).replaceAll("(?m)^" + fence.group(1), ""));
    }

    /** Where its links and pictures lead. */
    public List<String> links() {
        return LINK.matcher(SPAN.matcher(prose()).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    /** What is between backticks within its sentences and tables. */
    public List<String> spans() {
        return SPAN.matcher(prose())
                .results()
                .map(span -> span.group().substring(1, span.group().length() - 1))
                .toList();
    }

    /** The names by which GitHub lets links lead to its headings. */
    public List<String> anchors() {
        List<String> anchors = new ArrayList<>();
        List<String> bare = new ArrayList<>();
        HEADING.matcher(prose())
                .results()
                .map(heading -> anchor(heading.group(1)))
                .forEach(anchor -> {
                    int before = Collections.frequency(bare, anchor);
                    anchors.add(before == 0 ? anchor : anchor + "-" + before);
                    bare.add(anchor);
                });
        return anchors;
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private String prose() {
        return FENCE.matcher(text).replaceAll("");
    }
}
