package io.github.personiomcp.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's file is never lost: it is replaced whole, or it stays. */
class ConfigurationFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("mcp.json"), "before");
    }

    @Test
    void whatWasThereIsKeptBeside() throws IOException {
        Path first = ConfigurationFile.read(file).write("after").orElseThrow();
        Path second = ConfigurationFile.read(file).write("later").orElseThrow();

        assertThat(first).hasContent("before").hasParentRaw(folder);
        assertThat(second).hasContent("after");
        assertThat(file).hasContent("later");
        assertThat(ConfigurationFile.read(file).backups()).hasSize(2);
    }

    @Test
    void fileThatChangedMeanwhileIsLeftAlone() throws IOException {
        ConfigurationFile read = ConfigurationFile.read(file);
        Files.writeString(file, "by another program");

        assertThatThrownBy(() -> read.write("after")).hasMessageContaining("changed by another program");
        assertThatThrownBy(read::delete).hasMessageContaining("changed by another program");
        assertThat(file).hasContent("by another program");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void fileThatAppearedMeanwhileIsLeftAlone() throws IOException {
        Path late = folder.resolve("late.json");
        ConfigurationFile read = ConfigurationFile.read(late);
        Files.writeString(late, "by another program");

        assertThatThrownBy(() -> read.write("after")).isInstanceOf(UneditableException.class);
        assertThat(late).hasContent("by another program");
    }

    @Test
    void linkStaysALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        Path backup = ConfigurationFile.read(link).write("after").orElseThrow();

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("after");
        assertThat(backup).hasContent("before").isRegularFile();
    }

    @Test
    void linkThatLeadsNowhereIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("gone"));

        assertThatThrownBy(() -> ConfigurationFile.read(link)).hasMessageContaining("may lead nowhere");
    }

    @Test
    void permissionsStay() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        Path backup = ConfigurationFile.read(file).write("after").orElseThrow();

        assertThat(permissions(file)).isEqualTo("rw-r-----");
        assertThat(permissions(backup)).isEqualTo("rw-r-----");
    }

    @Test
    void missingFoldersAreMade() {
        Path deep = folder.resolve("a").resolve("b").resolve("mcp.json");

        assertThat(ConfigurationFile.read(deep).write("new")).isEmpty();

        assertThat(deep).hasContent("new");
    }

    @Test
    void folderThatCannotBeMadeIsRefused() throws IOException {
        ConfigurationFile below = ConfigurationFile.read(folder.resolve("c").resolve("mcp.json"));
        Files.writeString(folder.resolve("c"), "no folder");

        assertThatThrownBy(() -> below.write("new")).hasMessageContaining("cannot be written. It is as it was.");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Files.write(file, new byte[] {(byte) 0xC3, 0x28});

        assertThatThrownBy(() -> ConfigurationFile.read(file)).hasMessageContaining("is not UTF-8 text");
    }

    @Test
    void secretIsForItsOwnerAlone() throws IOException {
        SecretFile secret = new SecretFile(folder.resolve("personio-mcp").resolve("id.secret"));

        secret.write("hush");
        secret.write("hush again");

        assertThat(secret.path()).hasContent("hush again\n");
        assertThat(permissions(secret.path())).isEqualTo("rw-------");
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
