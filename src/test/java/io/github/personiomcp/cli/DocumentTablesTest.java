package io.github.personiomcp.cli;

import io.github.personiomcp.docs.Documents;
import io.github.personiomcp.docs.GeneratedTable;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The tables of the documents are what the program says of itself. */
class DocumentTablesTest {

    @Test
    void readmeShowsTheStandardTools() {
        fresh(Documents.README, "tools", DocumentTables::tools);
    }

    @Test
    void pageOfToolsShowsThemAll() {
        fresh(page("tools"), "tools", DocumentTables::tools);
        fresh(page("tools"), "further-tools", DocumentTables::furtherTools);
        fresh(page("tools"), "catalogue", ToolCatalogue::sections);
    }

    @Test
    void pageOfToolsShowsThePrompts() {
        fresh(page("tools"), "prompts", DocumentTables::prompts);
    }

    @Test
    void optionsAreThoseOfTheCommandLine() {
        fresh(page("configuration"), "configuration", DocumentTables::configuration);
        fresh(page("http"), "serving", DocumentTables::serving);
    }

    @Test
    void clientsAreThoseThatCanBeEntered() {
        fresh(page("connecting"), "clients", DocumentTables::clients);
    }

    private static Path page(String name) {
        return Documents.DOCS.resolve(name + ".md");
    }

    private static void fresh(Path document, String name, Supplier<String> table) {
        new GeneratedTable(document, name).requireFresh(table.get(), DocumentTablesTest.class);
    }
}
