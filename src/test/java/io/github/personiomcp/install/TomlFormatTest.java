package io.github.personiomcp.install;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TomlFormatTest {

    private static final Format CODEX = Clients.named("codex").orElseThrow().format();

    private static final String ENTRY = """
            [mcp_servers.personio]
            command = "x" # why
            args = [
              "serve", # ]
            ]

            [mcp_servers.personio.env]
            A = 'b'
            """;

    @Test
    void commentsAroundTheEntryStay() {
        String text = "a = 1\n\n# before\n" + ENTRY + "# about the other\n[mcp_servers.other]\ncommand = \"y\"\n";

        assertThat(CODEX.without(text))
                .isEqualTo("a = 1\n\n# before\n# about the other\n[mcp_servers.other]\ncommand = \"y\"\n");
        assertThat(CODEX.without(ENTRY + "# at the end")).isEqualTo("# at the end");
    }

    @Test
    void changedEntryMovesToTheEnd() {
        String text = "# mine\n" + ENTRY + "[other]\n";

        assertThat(CODEX.with(text, Samples.OTHER)).isEqualTo("""
                        # mine
                        [other]

                        [mcp_servers.personio]
                        command = "/elsewhere/personio-mcp"
                        args = ["serve", "--demo=30"]
                        """);
    }

    @Test
    void wordsAreReadFromAnyLayout() {
        assertThat(CODEX.command(ENTRY).orElseThrow()).first().isEqualTo("x");
    }
}
