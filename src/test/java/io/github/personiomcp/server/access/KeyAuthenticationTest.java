package io.github.personiomcp.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.testing.CapturedLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyAuthenticationTest {

    private final String key = BearerKey.random();
    private final String removed = BearerKey.random();

    @TempDir
    private Path folder;

    private Path path = Path.of("");
    private KeyAuthentication authentication;

    @BeforeEach
    void open() throws IOException {
        path = folder.resolve("keys");
        KeyFile file = new KeyFile(path);
        file.write(List.of(named("stays", key), named("goes", removed)));
        authentication = new KeyAuthentication(file);
    }

    @Test
    void nothingIsWrongWithAFileThatChanges() throws IOException {
        assertThat(authentication.trouble()).isEmpty();
        new KeyFile(path).write(List.of(named("stays", key)));

        assertThat(authentication.trouble()).isEmpty();
        assertThat(authentication.judge(removed)).isInstanceOf(Verdict.Invalid.class);
    }

    @Test
    void fileThatCannotBeUsedIsTroubleBeforeAnybodyCalls() throws IOException {
        Files.delete(path);

        assertThat(authentication.trouble()).hasValueSatisfying(words -> assertThat(words)
                .contains("The keys that were there before go on to count", "removed since")
                .doesNotContain(folder.toString()));
        assertThat(authentication.judge(removed)).isInstanceOf(Verdict.Granted.class);
    }

    @Test
    void fileThatCanBeUsedAgainIsReadThoughItLooksTheSame() throws IOException {
        FileTime then = Files.getLastModifiedTime(path);
        String good = Files.readString(path).lines().findFirst().orElseThrow() + "\n";
        write(good.replace('{', '['), then);
        assertThat(authentication.trouble()).isPresent();

        write(good, then);

        assertThat(authentication.judge(removed)).isInstanceOf(Verdict.Invalid.class);
        assertThat(authentication.judge(key)).isInstanceOf(Verdict.Granted.class);
        assertThat(authentication.trouble()).isEmpty();
    }

    @Test
    void sameTroubleIsLoggedOnce() throws IOException {
        try (CapturedLog log = new CapturedLog()) {
            Files.delete(path);
            authentication.judge(key);
            authentication.judge(key);
            authentication.trouble();

            assertThat(log.text()).containsOnlyOnce("is gone. The keys that were there before go on to count.");
        }
    }

    private void write(String text, FileTime modified) throws IOException {
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, modified);
    }

    private static BearerKey named(String name, String key) {
        return BearerKey.of(name, key, Profile.upTo(WritePolicy.OFF));
    }
}
