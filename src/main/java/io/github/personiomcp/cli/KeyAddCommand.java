package io.github.personiomcp.cli;

import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.access.BearerKey;
import io.github.personiomcp.tool.Toolset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Makes a key, whose holder may have of what the server offers only what the flags say. They do not come from the environment or a file:
 * what is meant for the server is not meant for a key.
 */
@Command(
        name = "add",
        description = "Make a key and print it, this one time.",
        footer = {
            "",
            "Without --writes=confirm the key only reads. --toolsets leaves nothing but these; without it the key has all that the server"
                    + " offers. --expose names what the key may see of what the server exposes, or all; --hide hides more."
        })
final class KeyAddCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "NAME", description = "Who is to hold the key; stands in the audit.")
    private String name = "";

    @Mixin
    private KeysFile file;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    KeyAddCommand(RootCommand root) {
        this.root = root;
        this.file = new KeysFile(root);
    }

    @Override
    public Integer call() {
        String key = BearerKey.random();
        new Keys(file).change(keys -> with(hashed(key), keys));
        spec.commandLine().getOut().println(key);
        spec.commandLine()
                .getErr()
                .println(Layout.sentences(
                        "This is the key of " + name + ". It is shown this one time; only its hash is stored."));
        return 0;
    }

    private List<BearerKey> with(BearerKey added, List<BearerKey> keys) {
        if (keys.stream().anyMatch(known -> known.name().equals(name))) {
            throw new UsageException("There is a key named " + name + " already. Remove it first: personio-mcp key"
                    + " remove " + name + ".");
        }
        List<BearerKey> all = new ArrayList<>(keys);
        all.add(added);
        return all;
    }

    private BearerKey hashed(String key) {
        try {
            return BearerKey.of(name, key, profile());
        } catch (IllegalArgumentException e) {
            throw new UsageException("This is no name: " + e.getMessage() + ".");
        }
    }

    private Profile profile() {
        Options options = root.options();
        Set<Toolset> toolsets =
                given("--toolsets") ? ToolsetNames.meant(options.toolsets) : EnumSet.allOf(Toolset.class);
        WritePolicy writes = given("--writes") ? options.writes : WritePolicy.OFF;
        if (writes == WritePolicy.ON) {
            throw new UsageException(
                    "--writes on is not for keys: what a key writes is confirmed. Use --writes confirm.");
        }
        return new Profile(
                toolsets,
                writes,
                given("--expose") ? Set.copyOf(options.expose) : Set.of(),
                given("--hide") ? Set.copyOf(options.hide) : Set.of());
    }

    private boolean given(String option) {
        return root.origins(spec).flags().containsKey(option.substring(2));
    }
}
