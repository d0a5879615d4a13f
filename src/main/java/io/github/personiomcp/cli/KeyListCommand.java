package io.github.personiomcp.cli;

import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.tool.Toolset;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints who has a key and what for. */
@Command(name = "list", description = "Print who has a key, and what it allows at most.")
final class KeyListCommand implements Callable<Integer> {

    @Mixin
    private KeysFile file;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    KeyListCommand(RootCommand root) {
        this.file = new KeysFile(root);
    }

    @Override
    public Integer call() {
        new Keys(file)
                .read().stream()
                        .flatMap(key -> Layout.words(key.name() + "  ", describe(key.profile())).stream())
                        .forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    private static String describe(Profile profile) {
        StringBuilder line =
                new StringBuilder("writes=").append(profile.writes().label());
        if (profile.toolsets().size() < Toolset.values().length) {
            line.append("  toolsets=")
                    .append(profile.toolsets().stream()
                            .sorted()
                            .map(Toolset::label)
                            .collect(Collectors.joining(",")));
        }
        names("expose", profile.exposed(), line);
        names("hide", profile.hidden(), line);
        return line.toString();
    }

    private static void names(String label, Set<String> names, StringBuilder line) {
        if (!names.isEmpty()) {
            line.append("  ").append(label).append('=').append(String.join(",", new TreeSet<>(names)));
        }
    }
}
