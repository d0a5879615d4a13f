package io.github.personiomcp.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every client, over every shape of configuration: what is entered is found, and what is taken out leaves nothing behind. */
class InstallationTest {

    @TempDir
    private Path folder;

    private static List<Client> clients() {
        return Clients.ALL;
    }

    @ParameterizedTest
    @MethodSource("clients")
    void uninstallingGivesBackTheOriginalBytes(Client client) throws IOException {
        int number = 0;
        for (String original : Samples.of(client)) {
            for (String text : List.of(original, "\uFEFF" + original)) {
                Path file = folder.resolve(client.name() + number++);
                Files.writeString(file, text);
                enter(client, file, Samples.OTHER);
                enter(client, file, Samples.ENTRY);
                assertThat(words(client, file)).as(text).startsWith(Samples.ENTRY.command(), "serve");

                new Installation(client, file).removing().make();

                assertThat(file).as("%s: %s", client.name(), text).hasContent(text);
                assertThat(Files.readString(file)).isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void enteringTwiceChangesNothing(Client client) {
        for (String text : Samples.of(client)) {
            String once = client.format().with(text, Samples.ENTRY);

            assertThat(client.format().with(once, Samples.ENTRY)).isEqualTo(once);
            assertThat(once.contains("\r\n")).as(once).isEqualTo(text.contains("\r\n"));
            assertThat(once.replace("\r\n", "").contains("\n")).isEqualTo(!text.contains("\r\n"));
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void nothingButTheEntryIsAdded(Client client) {
        for (String text : Samples.of(client)) {
            String after = client.format().with(text, Samples.ENTRY);

            assertThat(lengthFoundIn(after, text)).as("%s in %s", text, after).isEqualTo(text.length());
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void whatWasAddedLaterOutlivesUninstalling(Client client) throws IOException {
        for (String text : Samples.of(client)) {
            Path file = Files.createTempFile(folder, client.name(), "");
            Files.writeString(file, text);
            enter(client, file, Samples.ENTRY);
            String comment = client.format() instanceof JsonFormat ? "// mine\n" : "# mine\n";
            Files.writeString(file, comment + Files.readString(file));

            new Installation(client, file).removing().make();

            assertThat(Files.readString(file)).startsWith(comment).doesNotContain("/opt/personio mcp");
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void fileThatWasMadeForTheEntryIsRemovedWithIt(Client client) {
        Path file = folder.resolve("new").resolve(client.name());
        enter(client, file, Samples.ENTRY);
        assertThat(words(client, file))
                .containsExactly("/opt/personio mcp/personio-mcp", "serve", "--toolsets=time,documents");

        new Installation(client, file).removing().make();

        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void brokenFileIsRefused(Client client) {
        for (String text : Samples.uneditable(client)) {
            assertThatThrownBy(() -> client.format().with(text, Samples.ENTRY))
                    .as(text)
                    .isInstanceOf(UneditableException.class)
                    .message()
                    .endsWith(".");
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void whereItIsNotEnteredThereIsNothingToTakeOut(Client client) throws IOException {
        for (String text : Samples.of(client)) {
            Path file = Files.createTempFile(folder, client.name(), "");
            Files.writeString(file, text);

            assertThat(new Installation(client, file).removing().needed())
                    .as(text)
                    .isFalse();
        }
    }

    @Test
    void namesAreUnique() {
        assertThat(Clients.ALL).extracting(Client::name).doesNotHaveDuplicates();
    }

    /** How much of {@code text} is in {@code after}, with something in between at most. */
    private static int lengthFoundIn(String after, String text) {
        int found = 0;
        for (int i = 0; i < after.length() && found < text.length(); i++) {
            found += text.charAt(found) == after.charAt(i) ? 1 : 0;
        }
        return found;
    }

    private static void enter(Client client, Path file, Entry entry) {
        new Installation(client, file).entering(entry).make();
    }

    private static List<String> words(Client client, Path file) {
        return new Installation(client, file).command().orElseThrow();
    }
}
