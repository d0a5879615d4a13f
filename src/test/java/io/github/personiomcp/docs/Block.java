package io.github.personiomcp.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is fenced in a document.
 *
 * @param line that of its first line in the file, from 1
 * @param language what stands behind the fence
 */
public record Block(Path file, int line, String language, String text) {

    /** Its commands, where it is one of the shell: comments left out, continued lines joined. */
    public List<ShellLine> commands() {
        String[] lines = text.split("\n", -1);
        return IntStream.range(0, lines.length)
                .filter(i -> i == 0 || !lines[i - 1].endsWith("\\"))
                .mapToObj(i -> new ShellLine(file, line + i, joined(lines, i)))
                .filter(command -> !command.text().isEmpty())
                .toList();
    }

    private static String joined(String[] lines, int first) {
        String line = lines[first];
        for (int i = first + 1; line.endsWith("\\"); i++) {
            line = line.substring(0, line.length() - 1) + lines[i].strip();
        }
        return line.replaceFirst("(^|\\s+)#( .*)?$", "").strip();
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
