package io.github.personiomcp.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A script for JBang, whose first lines name what it depends on. */
record Script(Path file) {

    private static final String FIRST_LINE = "///usr/bin/env jbang ";
    private static final Pattern DEPENDENCY = Pattern.compile("(?m)^//DEPS ([^:\\s]+):([^:\\s]+):(\\S+)$");

    /** All in a folder. */
    static List<Script> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            return sources.stream()
                    .map(Script::new)
                    .filter(script -> script.text().startsWith(FIRST_LINE))
                    .toList();
        }
    }

    /** What it names. */
    List<Artifact> dependencies() {
        return DEPENDENCY
                .matcher(text())
                .results()
                .map(line -> new Artifact(line.group(1), line.group(2), line.group(3)))
                .toList();
    }

    /** Has Maven put all this into the local repository; a pom that says so is left in {@code folder}. */
    void fetch(Path folder) throws IOException {
        Path pom = Files.writeString(folder.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>test</groupId>
                  <artifactId>script</artifactId>
                  <version>1</version>
                  <dependencies>%s</dependencies>
                </project>
                """.formatted(
                        dependencies().stream().map(Artifact::xml).collect(Collectors.joining())));
        Maven.classPath(pom, folder.resolve("classpath"));
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /** A jar, as Maven knows it. */
    record Artifact(String group, String name, String version) {

        private String xml() {
            return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
                    .formatted(group, name, version);
        }
    }
}
