package io.github.personiomcp.prompt;

import io.github.personiomcp.text.Language;
import io.github.personiomcp.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one prompt in one language. A file begins with lines {@code key: text} for the title, the description and each argument;
 * after an empty line follows what is said to the assistant.
 *
 * <p>There, <code>{name}</code> stands for an argument, and a name in backticks for a tool or an attribute. A line that speaks of an
 * argument that is not given, or of something that does not exist, is left out.
 */
public final class PromptText {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

    private final Map<String, String> head = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    private PromptText() {}

    /** The words of {@code prompt}, with those that all prompts end with. */
    public static PromptText of(Prompt prompt, Language language) {
        PromptText text = parse(Words.file(Prompt.class, language.label() + "/" + prompt.name() + ".txt"));
        Words.file(Prompt.class, language.label() + "/common.txt").lines().forEach(text.lines::add);
        return text;
    }

    static PromptText parse(String file) {
        PromptText text = new PromptText();
        List<String> all = file.lines().toList();
        int end = all.indexOf("");
        all.subList(0, end).forEach(line -> {
            int colon = line.indexOf(": ");
            text.head.put(line.substring(0, colon), line.substring(colon + 2));
        });
        text.lines.addAll(all.subList(end + 1, all.size()));
        return text;
    }

    public String title() {
        return head("title");
    }

    public String description() {
        return head("description");
    }

    public String describe(Argument argument) {
        return head(argument.name());
    }

    private String head(String key) {
        return Objects.requireNonNull(head.get(key), key);
    }

    /**
     * What is said to the assistant.
     *
     * @param given the arguments by name, as they are to stand there
     * @param exists whether there is a tool, or an attribute that may be seen, of a name
     */
    public String filled(Map<String, String> given, Predicate<String> exists) {
        return lines.stream()
                .filter(line -> all(ARGUMENT, line, given::containsKey) && all(NAME, line, exists))
                .map(line -> filled(line, given))
                .collect(Collectors.joining("\n"));
    }

    private static boolean all(Pattern names, String line, Predicate<String> test) {
        return names.matcher(line).results().map(name -> name.group(1)).allMatch(test);
    }

    private static String filled(String line, Map<String, String> given) {
        return ARGUMENT.matcher(line)
                .replaceAll(name -> Matcher.quoteReplacement(Objects.requireNonNull(given.get(name.group(1)))));
    }
}
