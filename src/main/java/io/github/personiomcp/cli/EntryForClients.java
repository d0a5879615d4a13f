package io.github.personiomcp.cli;

import io.github.personiomcp.install.Entry;
import io.github.personiomcp.install.SecretFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a client is told, so that it starts the server as this invocation is configured: flags stay flags, variables stay variables, files
 * get absolute paths. The client secret goes to a file of its own.
 */
final class EntryForClients {

    private static final Set<String> FILES =
            Set.of("config", "client-secret-file", "fields-policy", "audit", "audit-key-file");

    private final Settings settings;
    private final Origins origins;

    /** @throws UsageException where there is no tenant to talk to */
    EntryForClients(Settings settings, Origins origins) {
        this.settings = settings;
        this.origins = origins;
        if (!settings.tenantConfigured()) {
            throw new UsageException(settings.missingCredential().toString());
        }
    }

    Entry entry() {
        List<String> words = Launch.words();
        List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
        arguments.add("serve");
        origins.flags().forEach((name, values) -> {
            if (values.isEmpty()) {
                arguments.add("--" + name);
            }
            values.forEach(value -> arguments.add("--" + name + "=" + absolute(name, value)));
        });
        Map<String, String> variables = new LinkedHashMap<>(Launch.variables(words));
        variables.putAll(variables());
        return new Entry(words.get(0), arguments, variables);
    }

    /** Where the secret goes, and the secret; empty where it is in a file already. */
    Optional<Map.Entry<SecretFile, String>> secret() {
        String secret = origins.configuration().environment().getOrDefault("PERSONIO_CLIENT_SECRET", "");
        boolean unneeded = settings.options().demo != null || secret.isBlank();
        return unneeded ? Optional.empty() : Optional.of(Map.entry(secretFile(), secret.strip()));
    }

    /** What is left out of the entry, because it would show a password to whoever reads the configuration. */
    Optional<String> withheld() {
        return origins.variables().containsKey("permits")
                ? Optional.of(
                        "PERSONIO_MCP_PERMITS may hold a password and is not entered. Put it into a file: --config.")
                : Optional.empty();
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        origins.variables().forEach((name, value) -> {
            if (!Origins.SECRET.contains(name)) {
                variables.put(Variables.of(name), absolute(name, value));
            }
        });
        secret().ifPresent(secret -> variables.put(
                "PERSONIO_CLIENT_SECRET_FILE",
                secret.getKey().path().toAbsolutePath().toString()));
        return variables;
    }

    private SecretFile secretFile() {
        String id = String.valueOf(settings.options().clientId);
        return SecretFile.of(id, ChosenClient.system(), origins.configuration().environment())
                .orElseThrow(
                        () -> new UsageException("There is no home folder for the secret. Put it into a file, and name"
                                + " that: PERSONIO_CLIENT_SECRET_FILE."));
    }

    private static String absolute(String option, String value) {
        return FILES.contains(option)
                ? Path.of(value).toAbsolutePath().normalize().toString()
                : value;
    }
}
