package io.github.personiomcp.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.tool.Toolset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFileTest {

    private static final String HASH = "0".repeat(64);

    @TempDir
    private Path folder;

    @Test
    void keysAreReadAsTheyWereWritten() throws IOException {
        KeyFile file = new KeyFile(folder.resolve("new").resolve("keys"));
        List<BearerKey> keys = List.of(
                BearerKey.of("reader", BearerKey.random(), Profile.upTo(WritePolicy.OFF)),
                BearerKey.of(
                        "chat-1.eu",
                        BearerKey.random(),
                        new Profile(
                                Set.of(Toolset.ABSENCES, Toolset.TIME),
                                WritePolicy.CONFIRM,
                                Set.of("pay", "T-Shirt, Größe"),
                                Set.of("department"))));

        file.write(keys);

        assertThat(file.keys()).isEqualTo(keys);
        assertThat(folder.resolve("new").toFile().list()).containsExactly("keys");
    }

    @Test
    void onlyTheOwnerMayTouchTheFileAndItHoldsNoKey() throws IOException {
        String key = BearerKey.random();
        Path path = folder.resolve("keys");

        new KeyFile(path).write(List.of(BearerKey.of("reader", key, Profile.upTo(WritePolicy.OFF))));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(path)).contains("\"name\":\"reader\"").doesNotContain(key, key.substring(5));
    }

    @Test
    void keysAreLongAndNeverTheSame() {
        assertThat(BearerKey.random()).matches("pmcp_[A-Za-z0-9_-]{43}").isNotEqualTo(BearerKey.random());
    }

    @Test
    void whatIsLeftOutIsNarrow() throws IOException {
        assertThat(read("{\"name\":\"a\",\"sha256\":\"" + HASH + "\"}"))
                .extracting(BearerKey::profile)
                .containsExactly(Profile.upTo(WritePolicy.OFF));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense                                          | it is not a JSON object",
                "[]                                                | it is not a JSON object",
                "null                                              | it is not a JSON object",
                "{'name':'a'}                                      | sha256 is missing",
                "{'sha256':'HASH'}                                 | name is missing",
                "{'name':'a','sha256':'12'}                        | is not 64 hexadecimal digits",
                "{'name':'a b','sha256':'HASH'}                    | the name of a key has",
                "{'name':'a','name':'b','sha256':'HASH'}           | it is not a JSON object",
                "{'name':'a','sha256':'HASH','write':'off'}        | a key has no field write",
                "{'name':'a','sha256':'HASH','writes':'on'}        | writes is one of off, confirm",
                "{'name':'a','sha256':'HASH','toolsets':['pets']}  | toolsets is one of employees",
                "{'name':'a','sha256':'HASH','expose':'pay'}       | expose is a list of names",
                "{'name':'a','sha256':'HASH','hide':[1]}           | hide is no text",
            })
    void brokenLineIsNamed(String line, String why) {
        String text = line.strip().replace('\'', '"').replace("HASH", HASH);

        assertThatThrownBy(() -> read("\n" + text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2: ")
                .hasMessageContaining(why);
    }

    @Test
    void sameNameTwiceIsRefused() {
        String line = "{\"name\":\"a\",\"sha256\":\"" + HASH + "\"}\n";

        assertThatThrownBy(() -> read(line + line)).hasMessageContaining("line 2: there is a key of this name already");
    }

    @Test
    void changesAtTheSameTimeLoseNothing() throws Exception {
        Path path = folder.resolve("keys");
        List<Callable<Void>> additions = IntStream.range(0, 16)
                .<Callable<Void>>mapToObj(number -> () -> {
                    BearerKey added = BearerKey.of("k" + number, BearerKey.random(), Profile.upTo(WritePolicy.OFF));
                    new KeyFile(path).change(keys -> Stream.concat(keys.stream(), Stream.of(added))
                            .toList());
                    return null;
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (Future<Void> added : threads.invokeAll(additions)) {
            added.get();
        }
        threads.shutdown();

        assertThat(new KeyFile(path).keys()).hasSize(16);
    }

    private List<BearerKey> read(String text) throws IOException {
        return new KeyFile(Files.writeString(folder.resolve("keys"), text)).keys();
    }
}
