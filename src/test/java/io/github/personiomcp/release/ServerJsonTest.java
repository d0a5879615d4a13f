package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.personiomcp.docs.Documents;
import io.github.personiomcp.server.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The entry for the MCP registry has the form that the registry takes. The schema here says in its own words what the one of 2025-12-11
 * demands of the parts that are used, and knows no others, so that a slip of the pen is found too.
 */
class ServerJsonTest {

    private static final Path FILE = Path.of("server.json");
    private static final Pom POM = Pom.read();

    @Test
    void entryHasTheFormOfTheRegistry() throws IOException {
        assertThat(faults(Files.readString(FILE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /personio-mcp"         | "
                    "0.1.0"                | "latest"
                    "oci"                  | "maven"
                    "stdio"                | "pipe"
                    "isSecret": true       | "isSecret": "yes"
                    "description": "Lets   | "description": "0123456789012345678901234567890123456789 Lets
                    "title"                | "titel"
                    """)
    void faultIsFound(String right, String wrong) throws IOException {
        String entry = Files.readString(FILE);

        assertThat(entry).contains(right);
        assertThat(faults(entry.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void entryIsThatOfThePom() throws IOException {
        Map<String, Object> entry = WireJson.object(Files.readString(FILE)).orElseThrow();

        assertThat(entry).containsEntry("name", POM.serverName());
        assertThat(entry.get("repository")).isEqualTo(Map.of("url", POM.home(), "source", "github"));
    }

    /** Another test holds the tables of options against the program. */
    @Test
    void variablesAreThoseOfTheProgram() throws IOException {
        Map<String, Object> entry = WireJson.object(Files.readString(FILE)).orElseThrow();
        Map<?, ?> image = (Map<?, ?>) ((List<?>) entry.get("packages")).get(0);

        assertThat(((List<?>) image.get("environmentVariables"))
                        .stream().map(variable -> String.valueOf(((Map<?, ?>) variable).get("name"))))
                .isNotEmpty()
                .allMatch(Documents::tellOfVariable);
    }

    private static List<String> faults(String entry) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("src/test/resources/release/server-schema.json")));
        return schema.validate(entry, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
