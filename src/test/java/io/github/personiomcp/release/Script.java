package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A script for JBang, whose first lines name what it depends on. */
record Script(Path file) {

    private static final Pattern DEPENDENCY = Pattern.compile("(?m)^//DEPS ([^:\\s]+):([^:\\s]+):(\\S+)$");

    /**
     * Fills a Maven repository from which JBang takes all this without a network. In it the first dependency brings along those of all:
     * what depends on what is Maven's business, and decided.
     */
    void provide(Path repository) throws IOException {
        List<Artifact> named = DEPENDENCY
                .matcher(Files.readString(file))
                .results()
                .map(line -> new Artifact(line.group(1), line.group(2), line.group(3)))
                .toList();
        assertThat(named).as("dependencies of %s", file).isNotEmpty();
        Files.createDirectories(repository);
        Path pom = Files.writeString(repository.resolve("pom.xml"), new Artifact("test", "script", "1").pom(named));
        Maven.copyDependencies(pom, repository, "-Dmdep.useRepositoryLayout=true", "-DincludeScope=runtime");
        List<Artifact> all = jars(repository);
        for (Artifact artifact : all) {
            List<Artifact> others =
                    all.stream().filter(other -> !other.equals(artifact)).toList();
            Files.writeString(
                    repository.resolve(artifact.path() + ".pom"),
                    artifact.pom(artifact.equals(named.get(0)) ? others : List.of()));
        }
    }

    private static List<Artifact> jars(Path repository) throws IOException {
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(path -> path.toString().endsWith(".jar"))
                    .map(path -> Artifact.at(repository.relativize(path)))
                    .toList();
        }
    }

    /** A jar in a Maven repository. */
    private record Artifact(String group, String name, String version) {

        static Artifact at(Path jar) {
            Path version = jar.getParent();
            Path name = version.getParent();
            String group =
                    name.getParent().toString().replace(jar.getFileSystem().getSeparator(), ".");
            return new Artifact(
                    group, name.getFileName().toString(), version.getFileName().toString());
        }

        String path() {
            return String.join("/", group.replace('.', '/'), name, version, name + "-" + version);
        }

        String pom(List<Artifact> dependencies) {
            return """
                    <project>
                      <modelVersion>4.0.0</modelVersion>
                      %s
                      <dependencies>%s</dependencies>
                      <build>
                        <plugins>
                          <plugin>
                            <artifactId>maven-dependency-plugin</artifactId>
                            <version>3.9.0</version>
                          </plugin>
                        </plugins>
                      </build>
                    </project>
                    """.formatted(
                            coordinates(),
                            dependencies.stream()
                                    .map(other -> "<dependency>" + other.coordinates() + "</dependency>")
                                    .collect(Collectors.joining()));
        }

        private String coordinates() {
            return "<groupId>" + group + "</groupId><artifactId>" + name + "</artifactId><version>" + version
                    + "</version>";
        }
    }
}
