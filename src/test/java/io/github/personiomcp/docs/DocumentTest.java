package io.github.personiomcp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is tested of documents is found in them, or it would not be tested. */
class DocumentTest {

    private static final Document PAGE = new Document(Path.of("page.md"), """
                    # Who's there?

                    See [the table](other.md#a-table) and `[no link](nowhere)`, or ![a picture](house.svg).

                    1. First:

                       ```sh
                       # nothing but a comment
                       export NAME=rosa   # hers
                       ./personio-mcp call who_is_out \\
                           where='{"team": "$NAME"}' "$NAME"
                       grep "$(./personio-mcp audit hash f 1)" f
                       ```

                    ## Übrig & mehr
                    ## Übrig & mehr
                    """);

    @Test
    void blocksAreFoundWithTheirLinesAlsoWithinLists() {
        assertThat(PAGE.blocks()).singleElement().satisfies(block -> {
            assertThat(block.language()).isEqualTo("sh");
            assertThat(block.line()).isEqualTo(8);
            assertThat(block.text()).startsWith("# nothing").endsWith("f\n");
        });
    }

    @Test
    void commandsAreWholeAndWithoutComments() {
        List<ShellLine> commands = PAGE.blocks().get(0).commands();

        assertThat(commands.stream().map(ShellLine::line)).containsExactly(9, 10, 12);
        assertThat(commands.get(0).text()).isEqualTo("export NAME=rosa");
        assertThat(commands.get(1).ours()).isTrue();
        assertThat(commands.get(1).words(Map.of("NAME", "rosa")))
                .containsExactly("./personio-mcp", "call", "who_is_out", "where={\"team\": \"$NAME\"}", "rosa");
        assertThat(commands.get(2).inner().orElseThrow().text()).isEqualTo("./personio-mcp audit hash f 1");
    }

    @Test
    void linksAreThoseThatAreShownAsLinks() {
        assertThat(PAGE.links()).containsExactly("other.md#a-table", "house.svg");
    }

    @Test
    void anchorsAreThoseOfTheHeadings() {
        assertThat(PAGE.anchors()).containsExactly("whos-there", "übrig--mehr", "übrig--mehr-1");
    }
}
