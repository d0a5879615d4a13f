package io.github.personiomcp.policy.audit;

import io.github.personiomcp.testing.fakes.CheckedCalls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One audit in a folder of its own, as a test writes it, harms it and checks it. */
record AuditFolder(AuditSettings settings) {

    AuditFolder(Path folder) {
        this(folder, AuditSettings.DEFAULT_SIZE);
    }

    AuditFolder(Path folder, long maxSize) {
        this(new AuditSettings(folder.resolve("audit.jsonl"), null, maxSize));
    }

    Path file() {
        return settings.file();
    }

    AuditLog open() {
        try {
            return AuditLog.open(settings, CheckedCalls.CLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AuditLog open(AuditDisk disk) {
        try {
            return AuditLog.open(settings, CheckedCalls.CLOCK, disk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds so many lines, about nothing in particular. */
    AuditFolder with(int lines) {
        try (AuditLog log = open()) {
            for (int i = 0; i < lines; i++) {
                append(log, "call_" + i);
            }
        }
        return this;
    }

    static long append(AuditLog log, String tool) {
        try {
            return log.append(Map.of("time", "2026-11-18T10:00:00Z", "tool", tool), false);
        } catch (AuditFailedException e) {
            throw new AssertionError(e);
        }
    }

    List<String> lines() {
        return lines(file());
    }

    static List<String> lines(Path file) {
        try {
            return new ArrayList<>(List.of(Files.readString(file).split("(?<=\n)", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of the chain in their order. */
    Path[] files() {
        List<Path> files = new ArrayList<>();
        for (int number = 1; Files.exists(settings.earlier(number)); number++) {
            files.add(settings.earlier(number));
        }
        files.add(file());
        return files.toArray(Path[]::new);
    }

    static String signature(String line, AuditKey key) {
        return AuditLine.read(line.strip().getBytes(StandardCharsets.UTF_8), key)
                .orElseThrow()
                .signature();
    }

    void write(List<String> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.forEach(line -> bytes.writeBytes(line.getBytes(StandardCharsets.UTF_8)));
        write(bytes.toByteArray());
    }

    void write(byte[] bytes) {
        try {
            Files.write(file(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AuditReport check() {
        return check(file());
    }

    AuditReport check(Path... files) {
        try {
            return AuditCheck.of(List.of(files), AuditKey.read(settings.key()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
