package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {

    private static final Path JAVA = Path.of("/opt/jdk");

    @TempDir
    private Path checkout;

    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = Files.createFile(Files.createDirectory(checkout.resolve("target")).resolve("personio-mcp.jar"));
    }

    @Test
    void launcherOfACheckoutIsPreferred() throws IOException {
        Path launcher = Files.createFile(
                checkout.resolve("personio-mcp"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

        assertThat(Launch.words(jar, JAVA, "Linux")).containsExactly(launcher.toString());
        assertThat(Launch.words(jar, JAVA, "Windows 11"))
                .startsWith("/opt/jdk/bin/java.exe")
                .endsWith("-jar", jar.toString());
    }

    @Test
    void jarAloneIsStartedByThisJava() throws IOException {
        Files.createDirectory(checkout.resolve("personio-mcp"));

        assertThat(Launch.words(jar, JAVA, "Mac OS X"))
                .startsWith("/opt/jdk/bin/java")
                .contains("-Xlog:all=warning:stderr")
                .endsWith("-jar", jar.toString());
    }

    @Test
    void launcherIsToldWhichJavaAndJavaIsNot() {
        assertThat(Launch.variables(List.of("/opt/personio-mcp/personio-mcp")))
                .containsExactly(Map.entry("JAVA_HOME", System.getProperty("java.home")));
        assertThat(Launch.variables(Launch.words(jar, JAVA, "Linux"))).isEmpty();
    }

    @Test
    void classesWithoutAJarCannotBeStartedOnWindows() {
        assertThatThrownBy(() -> Launch.words(checkout, JAVA, "Windows 11")).hasMessageContaining("mvn package");
    }
}
