package io.github.personiomcp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.cli.CommandRun;
import io.github.personiomcp.cli.EndlessRun;
import io.github.personiomcp.demo.DemoTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Somebody who types the commands of a page in one terminal, from top to bottom, in a home of their own and with a simulated Personio for theirs. They put
 * what is theirs in the place of what stands for it, and say yes where they are asked.
 */
final class Reader {

    private static final String YES = "y\n".repeat(3);

    /** Files in the folder where they type. */
    private static final String FILES = "(?<![\\w./-])(audit\\.jsonl|personio\\.properties|picture\\.png)";

    private final Path home;
    private final DemoTenant personio;
    private final Map<String, String> variables = new HashMap<>();
    private final List<EndlessRun> endless = new ArrayList<>();

    Reader(Path home, DemoTenant personio) {
        this.home = home;
        this.personio = personio;
        variables.put("HOME", home.toString());
        variables.put("USERPROFILE", home.toString());
    }

    /** What they have before they begin: the secret, and the configuration file that a page shows. */
    void prepare() throws IOException {
        Files.writeString(secret(), DemoTenant.CLIENT_SECRET);
        for (Block block : Documents.blocks("properties").toList()) {
            Files.writeString(
                    home.resolve("personio.properties"),
                    theirs(block.text()) + "base-url=" + personio.baseUrl() + "\n");
        }
    }

    /** {@code export NAME=VALUE ...} */
    void exports(ShellLine line) {
        line.words(variables).stream().skip(1).map(this::theirs).forEach(word -> {
            String[] parts = word.split("=", 2);
            variables.put(parts[0], parts[1]);
        });
    }

    /** Starts the program; it must do what the page says, as far as its exit code tells. */
    void types(ShellLine line) {
        List<String> words =
                line.words(variables).stream().skip(1).map(this::theirs).toList();
        if (words.contains("demo-tenant")) {
            endless.add(EndlessRun.until("PERSONIO_CLIENT_SECRET=", environment(), words.toArray(String[]::new)));
        } else if (words.contains("serve")) {
            endless.add(EndlessRun.until("listening on ", environment(), atFreePorts(words)));
        } else {
            CommandRun run = CommandRun.answering(YES, environment(), words.toArray(String[]::new));
            assertThat(run.exit()).as(line + "\n" + run.out() + run.err()).isZero();
        }
    }

    /** When everything that they started has ended. */
    void leaves() {
        endless.forEach(EndlessRun::awaitEnd);
    }

    private static String[] atFreePorts(List<String> words) {
        return Stream.concat(
                        words.stream().map(word -> word.replaceFirst("^(--monitoring-port)=\\d+$", "$1=0")),
                        Stream.of("--port=0"))
                .toArray(String[]::new);
    }

    /** Who has a credential asks the simulated Personio as if it were the real one. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(variables);
        if (environment.containsKey("PERSONIO_CLIENT_ID")) {
            environment.put("PERSONIO_BASE_URL", personio.baseUrl().toString());
        }
        return environment;
    }

    private String theirs(String text) {
        return text.replace("your-client-id", DemoTenant.CLIENT_ID)
                .replace("/path/to/personio-client-secret", secret().toString())
                .replaceAll(FILES, Matcher.quoteReplacement(home + "/") + "$1");
    }

    private Path secret() {
        return home.resolve(".personio-client-secret");
    }
}
