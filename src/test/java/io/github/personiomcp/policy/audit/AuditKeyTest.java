package io.github.personiomcp.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeyTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    @Test
    void keyThatIsTooShortIsRefused() {
        assertThatThrownBy(() -> key(" " + SECRET.substring(1) + " "))
                .isInstanceOf(AuditKeyException.class)
                .hasMessageContaining("fewer than 32 characters")
                .hasMessageNotContaining(SECRET.substring(1));
    }

    @Test
    void keyThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> AuditKey.read(folder.resolve("none.key")))
                .hasMessage("The audit key file " + folder.resolve("none.key") + " cannot be read.");
    }

    @Test
    void samePersonIsAlwaysTheSameTargetAndNobodyElseIs() throws IOException {
        String ada = key(SECRET).target("person", "1");

        assertThat(ada).matches("[0-9a-f]{32}").isEqualTo(key(SECRET + "\n").target("person", "1"));
        assertThat(ada)
                .isNotEqualTo(key(SECRET).target("person", "2"))
                .isNotEqualTo(key(SECRET).target("record", "1"))
                .isNotEqualTo(key(SECRET + "x").target("person", "1"));
    }

    private AuditKey key(String secret) throws IOException {
        return AuditKey.read(Files.writeString(folder.resolve("audit.key"), secret));
    }
}
