package io.github.personiomcp.release;

import io.github.personiomcp.server.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The instructions of the Dockerfile, comments left out and continued lines joined. */
record Dockerfile(List<Instruction> instructions) {

    /** Such as {@code USER} and {@code 10001:10001}. */
    record Instruction(String name, String rest) {

        static Instruction of(String line) {
            String[] parts = line.strip().split("\\s+", 2);
            return new Instruction(parts[0], parts[1]);
        }

        /** The words of the exec form, which needs no shell. */
        List<String> words() {
            Object words = WireJson.value(rest.substring(rest.indexOf('[')))
                    .orElseThrow(() -> new AssertionError("Not in exec form: " + rest));
            return ((List<?>) words).stream().map(String::valueOf).toList();
        }
    }

    static Dockerfile read() {
        try {
            String text = Files.readString(Path.of("Dockerfile")).replaceAll("(?m)^#.*\\R", "");
            return new Dockerfile(Arrays.stream(text.replaceAll("\\\\\\R", "").split("\\R"))
                    .filter(line -> !line.isBlank())
                    .map(Instruction::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Instruction> all(String name) {
        return instructions.stream().filter(instruction -> instruction.name().equals(name));
    }

    /** The one that counts: the last. */
    Instruction last(String name) {
        return all(name).reduce((before, after) -> after).orElseThrow(() -> new AssertionError("No " + name));
    }
}
