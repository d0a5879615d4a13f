package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.personiomcp.server.StdioClient;
import io.github.personiomcp.server.WireJson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JBang script and catalogue start the jar that was just built, from a Maven repository of their own. */
class JBangIT {

    private static final Path JBANG = Path.of("jbang").toAbsolutePath();
    private static final Path JAR = Path.of("target", "personio-mcp.jar");
    private static final String ARTIFACT = "io/github/personiomcp/personio-mcp/";

    @TempDir
    private Path folder;

    @Test
    void oneVersionEverywhere() throws IOException {
        String version = Version.number();

        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + version + "</version>");
        assertThat(Files.readString(JBANG.resolve("personio_mcp.java")))
                .contains("//DEPS io.github.personiomcp:personio-mcp:" + version + "@fatjar");
        assertThat(catalogue()).contains("(" + version + ")");
        assertThat(CommandRun.of("--version").out()).isEqualTo("personio-mcp " + version + System.lineSeparator());
    }

    @Test
    void aliasOfTheCatalogueStartsTheServer() throws Exception {
        String classPath = jbangFromMavenCentral();
        install();

        List<String> launch = jbang(classPath, "run", "personio-mcp", "serve", "--demo=30");

        assertThat(String.join(" ", launch)).contains(ARTIFACT).doesNotContain("picocli");
        try (StdioClient client = StdioClient.start(launch)) {
            assertThat(client.tools()).hasSize(12);
        }
    }

    private static String catalogue() throws IOException {
        Map<String, Object> catalogue = WireJson.object(Files.readString(JBANG.resolve("jbang-catalog.json")))
                .orElseThrow();
        return String.valueOf(((Map<?, ?>) catalogue.get("aliases")).get("personio-mcp"));
    }

    /** JBang is a Java program like any other; without a network and without its jars in the local repository nothing is tested. */
    private String jbangFromMavenCentral() throws Exception {
        Path jars = folder.resolve("jbang");
        String pom = Path.of("src", "test", "resources", "jbang", "pom.xml").toString();
        List<String> copy =
                List.of("mvn", "-q", "-B", "-f", pom, "dependency:copy-dependencies", "-DoutputDirectory=" + jars);
        List<String> offline = new ArrayList<>(copy);
        offline.add("-o");
        assumeThat(run(offline) == 0 || run(copy) == 0)
                .as("JBang is within reach")
                .isTrue();
        return jars.resolve("gson-2.11.0.jar") + File.pathSeparator + jars + "/*";
    }

    private void install() throws IOException {
        Path place = folder.resolve("repository/" + ARTIFACT + Version.number());
        Files.createDirectories(place);
        Files.copy(JAR, place.resolve("personio-mcp-" + Version.number() + ".jar"));
        Files.copy(Path.of("pom.xml"), place.resolve("personio-mcp-" + Version.number() + ".pom"));
    }

    /** The command that JBang's launcher script would run next: JBang prints it and exits with 255. */
    private List<String> jbang(String classPath, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("java", "-cp", classPath, "dev.jbang.Main"));
        command.addAll(List.of(arguments));
        assertThat(run(command)).as(Files.readString(folder.resolve("err"))).isEqualTo(255);
        return List.of(Files.readString(folder.resolve("out")).strip().split(" "));
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        boolean jbang = command.get(0).equals("java");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        if (jbang) {
            builder.directory(JBANG.toFile());
        }
        builder.environment().put("JBANG_DIR", folder.resolve("home").toString());
        builder.environment().put("JBANG_REPO", folder.resolve("repository").toString());
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }
}
