package io.github.personiomcp.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a Java process holds, as Linux and the JDK tell it. */
final class ProcessProbe {

    private static final String JCMD =
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

    private final long pid;

    ProcessProbe(long pid) {
        this.pid = pid;
    }

    /** Megabytes of objects that are still referred to, after a full collection. */
    double liveMegabytes() {
        return Stream.of(jcmd("GC.class_histogram").split("\n"))
                .filter(line -> line.startsWith("Total"))
                .map(line -> line.strip().split("\\s+"))
                .mapToDouble(words -> Long.parseLong(words[2]) / 1e6)
                .findFirst()
                .orElseThrow();
    }

    double threads() {
        return list("task");
    }

    double fileDescriptors() {
        return list("fd");
    }

    private double list(String folder) {
        try (Stream<Path> entries = Files.list(Path.of("/proc/" + pid, folder))) {
            return entries.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String jcmd(String command) {
        try {
            Process process = new ProcessBuilder(JCMD, String.valueOf(pid), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
