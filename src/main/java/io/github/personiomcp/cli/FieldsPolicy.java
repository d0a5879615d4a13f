package io.github.personiomcp.cli;

import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that {@code --expose}, {@code --hide} and the lines {@code NAME = show|hide} of a file give; of the same name, a flag wins. */
final class FieldsPolicy {

    private static final int LONGEST_ECHO = 60;

    private final Set<String> shown = new LinkedHashSet<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final Set<String> flagged;

    private FieldsPolicy(Collection<String> expose, Collection<String> hide) {
        expose.forEach(name -> add(name, shown));
        hide.forEach(name -> add(name, hidden));
        flagged = Stream.concat(shown.stream(), hidden.stream())
                .map(Folding::fold)
                .collect(Collectors.toSet());
    }

    /**
     * What flags and file say together.
     *
     * @throws UsageException where the file cannot be read, or a line of it is none of a policy
     */
    static FieldsPolicy of(Collection<String> expose, Collection<String> hide, @Nullable Path file) {
        FieldsPolicy policy = new FieldsPolicy(expose, hide);
        if (file != null) {
            policy.read(file);
        }
        return policy;
    }

    Set<String> shown() {
        return shown;
    }

    Set<String> hidden() {
        return hidden;
    }

    private void read(Path file) {
        List<String> lines = lines(file);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("!")) {
                readLine(line, "The fields policy " + file + ", line " + number + ": ");
            }
        }
    }

    /** A label may hold blanks and colons, which need no escape here. */
    private void readLine(String line, String where) {
        int end = line.lastIndexOf('=');
        String name = end < 0 ? "" : line.substring(0, end).replace("\\", "").strip();
        String value = line.substring(end + 1).strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || !(value.equals("show") || value.equals("hide"))) {
            throw new UsageException(
                    where + PlainText.line(line, LONGEST_ECHO) + " is not NAME = show or NAME = hide.");
        }
        if (!flagged.contains(Folding.fold(name))) {
            add(name, value.equals("show") ? shown : hidden);
        }
    }

    private static void add(String name, Set<String> names) {
        if (!name.isBlank()) {
            names.add(name.strip());
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UsageException("The fields policy " + file + " cannot be read.");
        }
    }
}
