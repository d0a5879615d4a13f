package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.StdioClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue and the script start the released jar: here the one that was just built. */
@DisabledOnOs(OS.WINDOWS)
class JBangIT {

    private static final Path FOLDER = Path.of("jbang");

    @TempDir
    private static Path home;

    private static JBang jbang;

    @BeforeAll
    static void release() throws IOException {
        jbang = JBang.install(home);
        jbang.release(Pom.read());
    }

    @Test
    void aliasOfTheCatalogueListsTools() {
        listsTools("personio-mcp@" + FOLDER);
    }

    @Test
    void scriptListsTools() {
        listsTools(FOLDER.resolve("personio_mcp.java").toString());
    }

    private static void listsTools(String what) {
        String line = jbang.line(what, "serve", "--demo=30");

        assertThat(line).contains(jbang.repository().toString()).doesNotContain("picocli");
        try (StdioClient client = StdioClient.start(List.of("sh", "-c", "exec " + line))) {
            assertThat(client.tools()).hasSize(12).contains("search_employees");
        }
    }
}
