package io.github.personiomcp.cli;

import io.github.personiomcp.server.ToolDefinition;
import io.github.personiomcp.server.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the tool definitions as files, one a tool, or compares them with files written before. */
@Command(name = "schemas", description = "Write or compare the tool definitions as golden files.")
final class SchemasCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the files.")
    private Path folder = Path.of(".");

    @Option(names = "--check", description = "Compare instead of writing; a missing, changed or orphaned file fails.")
    private boolean check;

    SchemasCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (App app = root.open()) {
            if (app.settings().tenantConfigured()) {
                app.tenant().discovered();
            }
            Map<String, String> wanted = files(app);
            if (check) {
                compare(wanted);
            } else {
                write(wanted);
            }
            return 0;
        }
    }

    private static FailureException inaccessible(Path file) {
        return new FailureException(file + " cannot be read or written.");
    }

    private static Map<String, String> files(App app) {
        Map<String, String> files = new TreeMap<>();
        app.tenant().tools().stream()
                .map(ToolDefinition::of)
                .forEach(tool -> files.put(tool.spec().name() + ".json", WireJson.pretty(tool.content()) + "\n"));
        return files;
    }

    private void write(Map<String, String> wanted) {
        try {
            Files.createDirectories(folder);
            for (String orphan : present()) {
                if (!wanted.containsKey(orphan)) {
                    Files.delete(folder.resolve(orphan));
                }
            }
            for (Map.Entry<String, String> file : wanted.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw inaccessible(folder);
        }
    }

    private void compare(Map<String, String> wanted) {
        Set<String> names = new TreeSet<>(wanted.keySet());
        names.addAll(present());
        String differences = names.stream()
                .filter(name -> !wanted.getOrDefault(name, "").equals(content(name)))
                .map(name -> difference(name, wanted.containsKey(name)))
                .collect(Collectors.joining("\n"));
        if (!differences.isEmpty()) {
            throw new FailureException(differences + "\nRepair: run the same command without --check.");
        }
    }

    private String difference(String name, boolean isWanted) {
        if (!isWanted) {
            return "orphaned: " + name;
        }
        return (Files.exists(folder.resolve(name)) ? "changed: " : "missing: ") + name;
    }

    private String content(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw inaccessible(folder.resolve(name));
        }
    }

    private Set<String> present() {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw inaccessible(folder);
        }
    }
}
