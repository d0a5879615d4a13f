package io.github.personiomcp.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The memory that a process holds, as Linux tells it. */
final class Resident {

    private Resident() {}

    /** Megabytes; empty where the system does not tell. */
    static OptionalDouble megabytes(long pid) {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return OptionalDouble.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a table. */
    static String shown(long pid) {
        OptionalDouble megabytes = megabytes(pid);
        return megabytes.isPresent() ? "%.0f".formatted(megabytes.getAsDouble()) : "unknown";
    }
}
