package io.github.personiomcp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.Rooms;
import io.github.personiomcp.Rooms.Room;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Table and picture of the house show the rooms that {@code ArchitectureTest} knows, each above those that it stands on. */
class ArchitecturePageTest {

    private static final Pattern LABEL =
            Pattern.compile("<text class=\"room\" x=\"\\d+\" y=\"(\\d+)\"[^>]*>([^<]+)</text>");

    @Test
    void tableIsFresh() {
        new GeneratedTable(Documents.DOCS.resolve("architecture.md"), "rooms")
                .requireFresh(table(), ArchitecturePageTest.class);
    }

    @Test
    void pictureShowsEachRoomAboveThoseThatItKnows() throws IOException {
        Map<String, Integer> heights = LABEL.matcher(Files.readString(Documents.DOCS.resolve("architecture.svg")))
                .results()
                .collect(Collectors.toMap(label -> label.group(2), label -> Integer.valueOf(label.group(1))));

        assertThat(heights).containsOnlyKeys(Rooms.ALL.stream().map(Room::name).toList());
        assertThat(Rooms.ALL).allSatisfy(room -> assertThat(room.knows())
                .allSatisfy(below -> assertThat(heights.get(room.name())).isLessThan(heights.get(below))));
    }

    private static String table() {
        return Rooms.ALL.stream()
                .map(room -> "| `" + room.name() + "` | " + purpose(room) + " | " + known(room) + " | " + room.because()
                        + " |")
                .collect(Collectors.joining(
                        "\n", "| room | holds | may know | because |\n| --- | --- | --- | --- |\n", ""));
    }

    private static String known(Room room) {
        List<String> knows = room.knows();
        return knows.size() == Rooms.ALL.size() - 1
                ? "all others"
                : knows.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** The first sentence of the package's description. */
    private static String purpose(Room room) {
        try {
            String text = Files.readString(Path.of("src", "main", "java", Rooms.ROOT.replace('.', '/'))
                    .resolve(room.name().replace('.', '/'))
                    .resolve("package-info.java"));
            String words = text.substring(text.indexOf("/**") + 3, text.indexOf("*/"))
                    .replaceAll("\\s*\\n \\* ?", " ")
                    .replaceAll("\\{@link (?:\\w+\\.)*(\\w+)}", "`$1`")
                    .replaceAll("\\{@code ((?:[^{}]|\\{[^}]*})*)}", "`$1`")
                    .strip();
            return words.replaceFirst("\\. .*|\\.$", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
