package io.github.personiomcp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The messages by which readers look for help are those that the program writes. */
class TroubleshootingTest {

    /** What stands in backticks in the first column, and has more than one word. */
    private static final Pattern MESSAGE = Pattern.compile("(?m)^\\| [^|`]*`([^`]+ [^`]+)`[^|]* \\|");

    private static final Document PAGE = Document.read(Documents.DOCS.resolve("troubleshooting.md"));

    @Test
    void everyMessageIsOneOfTheProgram() {
        String words = Sources.words();

        assertThat(messages()).hasSizeGreaterThan(40);
        assertThat(messages().stream().flatMap(TroubleshootingTest::parts).filter(part -> !words.contains(part)))
                .as("what the program never says")
                .isEmpty();
    }

    private static List<String> messages() {
        return MESSAGE.matcher(PAGE.text())
                .results()
                .map((MatchResult message) -> message.group(1))
                .toList();
    }

    /** What stands between the places where messages differ. */
    private static Stream<String> parts(String message) {
        return Stream.of(message.split("…", -1)).map(String::strip).filter(part -> part.length() > 3);
    }
}
