package io.github.personiomcp.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the program says to whoever calls, it can say in German, and the other way round. */
class PhrasesTest {

    private static final Path SOURCES = Path.of("src/main/java/io/github/personiomcp");

    /** Gaps, names of arguments, fields, tools, options and variables, and figures: the same in every language. */
    private static final Pattern FIXED =
            Pattern.compile("\\{\\d}|--[a-z-]+|\\b[a-zA-Z]+(?:_[a-zA-Z]+)+\\b|\\b\\d+\\b|'[a-z_]+'|\\[.*]");

    private static final Map<String, Set<String>> SAID = new TreeMap<>();
    private static final Set<String> GLUED = new TreeSet<>();

    @BeforeAll
    static void readTheSources() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> paths = Files.walk(SOURCES)) {
            List<Path> sources =
                    paths.filter(path -> path.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            List<CompilationUnitTree> files = new ArrayList<>();
            task.parse().forEach(files::add);
            Map<String, ExpressionTree> constants = new HashMap<>();
            files.forEach(file -> SpokenPatterns.constants(file, constants));
            files.forEach(file -> read(file, SpokenPatterns.of(file, constants)));
        }
    }

    private static void read(CompilationUnitTree file, SpokenPatterns patterns) {
        String path = Path.of(file.getSourceFile().getName()).toString();
        String folder = path.substring(SOURCES.toString().length() + 1, path.lastIndexOf('/'));
        if (!patterns.found().isEmpty()) {
            SAID.computeIfAbsent(room(folder), any -> new TreeSet<>()).addAll(patterns.found());
        }
        patterns.glued().forEach(text -> GLUED.add(path + ": " + text));
    }

    /** The room itself, or the one that it is a part of. */
    private static String room(String folder) {
        return Phrases.ROOMS.stream()
                .filter(room -> folder.equals(room) || folder.startsWith(room + "/"))
                .max(Comparator.comparing(String::length))
                .orElse(folder);
    }

    static List<String> rooms() {
        return Phrases.ROOMS;
    }

    @Test
    void onlyKnownRoomsSayAnything() {
        assertThat(SAID.keySet()).containsExactlyInAnyOrderElementsOf(Phrases.ROOMS);
    }

    @Test
    void messagesHaveGapsInsteadOfBeingGluedTogether() {
        assertThat(GLUED).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void whatARoomSaysHasGermanBesideItAndThereIsNoOther(String room) {
        assertThat(Phrases.of(room, Language.DE).keySet()).containsExactlyInAnyOrderElementsOf(SAID.get(room));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void gapsNamesAndFiguresAreTheSame(String room) {
        Phrases.of(room, Language.DE)
                .forEach((english, german) ->
                        assertThat(fixed(german)).as(english).containsExactlyInAnyOrderElementsOf(fixed(english)));
    }

    @Test
    void whatSeveralRoomsSayIsTheSameInGerman() {
        Map<String, String> all = Phrases.in(Language.DE);
        Phrases.ROOMS.forEach(room -> assertThat(all).containsAllEntriesOf(Phrases.of(room, Language.DE)));
    }

    private static List<String> fixed(String text) {
        return FIXED.matcher(text).results().map(MatchResult::group).toList();
    }
}
