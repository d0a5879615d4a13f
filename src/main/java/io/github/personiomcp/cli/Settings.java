package io.github.personiomcp.cli;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.personio.http.Credential;
import io.github.personiomcp.personio.http.HttpSettings;
import io.github.personiomcp.personio.http.ProxySettings;
import io.github.personiomcp.personio.http.shared.RedisAddress;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.audit.AuditSettings;
import io.github.personiomcp.policy.limits.Limit;
import io.github.personiomcp.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Options that were understood and do not contradict each other. */
final class Settings {

    private final Options options;
    private final Configuration configuration;
    private final Policy policy;
    private final HttpSettings http;
    private final DemoSettings demo;
    private final Optional<RedisAddress> permits;
    private final Map<Limit, Integer> limits;

    /**
     * Checks everything that can be checked without Personio.
     *
     * @throws UsageException where an option makes no sense
     */
    Settings(Options options, Configuration configuration) {
        this.options = options;
        this.configuration = configuration;
        requireOneSecret();
        credential();
        this.policy = StatedPolicy.of(options);
        requireAuditFile();
        this.limits = options.limit.isEmpty() ? Map.of() : RatesPerMinute.ofCallers(options.limit);
        this.http = UsageException.sensible(this::readHttp);
        this.demo = UsageException.sensible(this::readDemo);
        this.permits = options.permits == null ? Optional.empty() : Optional.of(redis(options.permits));
    }

    Options options() {
        return options;
    }

    /** Whether there is a tenant to talk to, real or simulated. */
    boolean tenantConfigured() {
        return options.demo != null || credentialConfigured();
    }

    boolean credentialConfigured() {
        return options.clientId != null && (options.clientSecretFile != null || secret().isPresent());
    }

    /** Where the tenant is and who asks, without the secret. */
    String describe() {
        return options.demo != null
                ? "the embedded demo company, " + options.demo + " people"
                : "client id " + options.clientId + " at " + options.baseUrl;
    }

    /** What is missing for a credential, as a sentence. */
    Message missingCredential() {
        Message what = options.clientId == null
                ? Message.of("PERSONIO_CLIENT_ID")
                : Message.of("PERSONIO_CLIENT_SECRET or PERSONIO_CLIENT_SECRET_FILE");
        return Message.of(
                "No Personio credential is configured: {0} is missing. Create one in Personio (Marketplace > Connected integrations >"
                        + " Create custom integration) and set PERSONIO_CLIENT_ID and PERSONIO_CLIENT_SECRET, or try --demo.",
                what);
    }

    /**
     * The credential as it is configured at this moment: a secret file is read anew, so that a rotation needs no restart.
     *
     * @throws UsageException where the secret file cannot be read, or is empty
     */
    Credential credential() {
        String id = Optional.ofNullable(options.clientId).orElse("");
        Path file = options.clientSecretFile;
        return new Credential(id, file == null ? secret().orElse("") : read(file));
    }

    /** What the operator allows. */
    Policy policy() {
        return policy;
    }

    /** How the tenant is reached. */
    HttpSettings http() {
        return http;
    }

    /** The demo company as it was asked for. */
    DemoSettings demo() {
        return demo;
    }

    /** Where the audit goes; empty where there is none. */
    Optional<AuditSettings> audit() {
        return Optional.ofNullable(options.audit)
                .map(file -> new AuditSettings(file, options.auditKeyFile, options.auditMaxSize.bytes()));
    }

    /** Where instances with the same credential share its permits; empty where this one keeps its own. */
    Optional<RedisAddress> permits() {
        return permits;
    }

    private static RedisAddress redis(String address) {
        return UsageException.sensible(() -> RedisAddress.of(address));
    }

    /** What the operator says of the limits of each caller. */
    Map<Limit, Integer> callerLimits() {
        return limits;
    }

    private void requireAuditFile() {
        if (options.audit == null && options.auditRequired) {
            throw new UsageException("--audit-required needs --audit FILE: there is nothing to be written.");
        }
    }

    private DemoSettings readDemo() {
        DemoSettings defaults = DemoSettings.defaults();
        Integer employees = options.demo;
        return employees == null ? defaults : defaults.withEmployees(employees);
    }

    private HttpSettings readHttp() {
        return new HttpSettings(
                options.baseUrl,
                options.appId,
                options.partnerId,
                ProxySettings.from(configuration.environment()),
                policy.ceiling(),
                options.rate.isEmpty() ? Map.of() : RatesPerMinute.ofRequests(options.rate),
                "personio-mcp/" + Version.number());
    }

    private Optional<String> secret() {
        return configuration.value("client-secret");
    }

    private void requireOneSecret() {
        if (secret().isPresent() && options.clientSecretFile != null) {
            throw new UsageException(
                    "Both a client secret and a client secret file are configured; give only one of them.");
        }
    }

    private static String read(Path file) {
        String secret;
        try {
            secret = Files.readString(file).strip();
        } catch (IOException e) {
            throw new UsageException("The client secret file " + file + " cannot be read.");
        }
        if (secret.isEmpty()) {
            throw new UsageException("The client secret file " + file + " is empty. Put the client secret into it.");
        }
        return secret;
    }
}
