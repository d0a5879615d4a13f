package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsPolicyTest {

    @TempDir
    Path folder;

    @Test
    void linesShowAndHide() throws IOException {
        FieldsPolicy policy = FieldsPolicy.of(List.of(), List.of(), file("""
                # decided in May
                ! and in June

                iban = show
                Home town = hide
                Size\\ (cm)=HIDE
                a = b: c = hide
                """));

        assertThat(policy.shown()).containsExactly("iban");
        assertThat(policy.hidden()).containsExactly("Home town", "Size (cm)", "a = b: c");
    }

    @Test
    void ofTheSameNameAFlagWins() throws IOException {
        Path file = file("iban = show\nBonus = hide\nlocker = hide");
        FieldsPolicy policy = FieldsPolicy.of(List.of(" bonus", " "), List.of("IBAN"), file);

        assertThat(policy.shown()).containsExactly("bonus");
        assertThat(policy.hidden()).containsExactly("IBAN", "locker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iban", "iban = maybe", "= show", "iban : hide", "iban ="})
    void anotherLineIsRefusedWithItsNumber(String line) throws IOException {
        Path file = file("pay = hide\n" + line);

        assertThatThrownBy(() -> FieldsPolicy.of(List.of(), List.of(), file))
                .isInstanceOf(UsageException.class)
                .hasMessage("The fields policy " + file + ", line 2: " + line + " is not NAME = show or NAME = hide.");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> FieldsPolicy.of(List.of(), List.of(), folder.resolve("none")))
                .isInstanceOf(UsageException.class)
                .hasMessageEndingWith("cannot be read.");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("fields.properties"), content);
    }
}
