package io.github.personiomcp.cli;

import io.github.personiomcp.server.access.BearerKey;
import io.github.personiomcp.text.Nearest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a key out of the file; a server that runs refuses it from its next request on. */
@Command(name = "remove", description = "Remove a key, also for servers that run.")
final class KeyRemoveCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NAME", description = "Who holds the key.")
    private String name = "";

    @Mixin
    private KeysFile file;

    KeyRemoveCommand(RootCommand root) {
        this.file = new KeysFile(root);
    }

    @Override
    public Integer call() {
        new Keys(file).change(this::without);
        return 0;
    }

    private List<BearerKey> without(List<BearerKey> keys) {
        List<BearerKey> left =
                keys.stream().filter(key -> !key.name().equals(name)).toList();
        if (left.size() == keys.size()) {
            List<String> names = keys.stream().map(BearerKey::name).toList();
            throw new UsageException("There is no key named " + name + "."
                    + Nearest.to(name, names)
                            .map(near -> " Did you mean " + near + "?")
                            .orElse(""));
        }
        return left;
    }
}
