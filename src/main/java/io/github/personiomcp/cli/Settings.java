package io.github.personiomcp.cli;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.personio.http.Credential;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.HttpSettings;
import io.github.personiomcp.personio.http.ProxySettings;
import io.github.personiomcp.personio.http.shared.RedisAddress;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.Visibility;
import io.github.personiomcp.policy.audit.AuditSettings;
import io.github.personiomcp.policy.limits.Limit;
import io.github.personiomcp.policy.scope.RowScope;
import io.github.personiomcp.text.Nearest;
import io.github.personiomcp.tool.Toolset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Options that were understood and do not contradict each other. */
final class Settings {

    private static final Pattern RATE = Pattern.compile("(\\d{1,9})(/min)?");

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
        this.policy = readPolicy();
        requireAuditFile();
        this.limits = limits();
        this.http = sensible(this::readHttp);
        this.demo = sensible(this::readDemo);
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
    String missingCredential() {
        String what = options.clientId == null
                ? "PERSONIO_CLIENT_ID"
                : "PERSONIO_CLIENT_SECRET or PERSONIO_CLIENT_SECRET_FILE";
        return "No Personio credential is configured: " + what
                + " is missing. Create one in Personio (Marketplace > Connected integrations"
                + " > Create custom integration) and set PERSONIO_CLIENT_ID and PERSONIO_CLIENT_SECRET, or try --demo.";
    }

    /**
     * The credential as it is configured at this moment: a secret file is read anew, so that a rotation needs no restart.
     *
     * @throws UsageException where the secret file cannot be read
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

    private Policy readPolicy() {
        if (options.hide.stream().anyMatch(String::isBlank)) {
            throw new UsageException("--hide has a blank name. Name what is to be hidden, or leave the option out.");
        }
        FieldsPolicy fields = FieldsPolicy.of(options.expose, options.hide, options.fieldsPolicy);
        if (fields.hidden().stream().anyMatch(name -> name.equalsIgnoreCase("id"))) {
            throw new UsageException("--hide id is not possible: people are told apart by their ids in every answer.");
        }
        Visibility visibility =
                new Visibility(fields.shown(), fields.hidden(), options.attributes, options.absenceDetail);
        Policy read = new Policy(
                options.writes, visibility, toolsets(options.toolsets), options.allowDeletes, scope(), options.preset);
        requireExposed(read);
        requireNamed(toolset -> read.scope().covers(toolset), "cannot be confined to some people, as --scope demands");
        requireNamed(
                toolset -> !options.preset.withholds(toolset), "is withheld by --preset " + options.preset.label());
        return read;
    }

    private RowScope scope() {
        return options.scope.isEmpty() ? RowScope.NONE : sensible(() -> RowScope.of(options.scope));
    }

    /** A toolset that was asked for by its name and would hold nothing is a contradiction; {@code all} means all that may be shown. */
    private void requireExposed(Policy policy) {
        for (String name : options.toolsets) {
            toolsets(name.strip())
                    .filter(toolset -> toolset.label().equals(name.strip()))
                    .findFirst()
                    .flatMap(policy::hiddenAs)
                    .ifPresent(hidden -> {
                        throw new UsageException("--toolsets " + name.strip() + " shows nothing but " + hidden
                                + ", which is hidden. Add --expose " + hidden
                                + ", which --hide overrules, or leave the toolset out.");
                    });
        }
    }

    /** The same for a toolset that another option excludes. */
    private void requireNamed(Predicate<Toolset> possible, String otherwise) {
        options.toolsets.stream()
                .map(String::strip)
                .filter(name -> !name.equals("all") && !toolsets(name).allMatch(possible))
                .findFirst()
                .ifPresent(name -> {
                    throw new UsageException("--toolsets " + name + " " + otherwise + ". Leave out one of the two.");
                });
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
        return sensible(() -> RedisAddress.of(address));
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

    private Map<Limit, Integer> limits() {
        if (options.limit.isEmpty()) {
            return Map.of();
        }
        Map<Limit, Integer> perMinute = new EnumMap<>(Limit.class);
        options.limit.forEach((kind, rate) -> perMinute.put(limit(kind.strip()), perMinute("--limit", "calls", rate)));
        return perMinute;
    }

    private static Limit limit(String label) {
        List<String> labels = Arrays.stream(Limit.values()).map(Limit::label).toList();
        return Arrays.stream(Limit.values())
                .filter(limit -> limit.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new UsageException("--limit " + label + " is not something that is limited."
                        + Nearest.to(label, labels)
                                .map(near -> " Did you mean " + near + "?")
                                .orElse("")
                        + " Limits: " + String.join(", ", labels) + "."));
    }

    /**
     * Toolsets by their names.
     *
     * @throws UsageException where a name is none of a toolset
     */
    static Set<Toolset> toolsets(Collection<String> names) {
        return names.stream().flatMap(name -> toolsets(name.strip())).collect(Collectors.toSet());
    }

    private static Stream<Toolset> toolsets(String name) {
        List<Toolset> meant = Stream.of(Toolset.values())
                .filter(toolset -> name.equals("all") || name.equals(toolset.label()))
                .toList();
        if (meant.isEmpty()) {
            List<String> known = Stream.of(Toolset.values()).map(Toolset::label).toList();
            throw new UsageException("--toolsets " + name + " is no toolset."
                    + Nearest.to(name, known)
                            .map(near -> " Did you mean " + near + "?")
                            .orElse("")
                    + " Toolsets: " + String.join(", ", known) + ", or all.");
        }
        return meant.stream();
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
                rates(),
                "personio-mcp/" + Version.number());
    }

    private Map<EndpointFamily, Integer> rates() {
        Map<EndpointFamily, Integer> rates = new EnumMap<>(EndpointFamily.class);
        options.rate.forEach((family, rate) -> rates.put(family(family), perMinute("--rate", "v1-employees", rate)));
        return rates;
    }

    private static <T> T sensible(Supplier<T> part) {
        try {
            return part.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ".");
        }
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

    private static EndpointFamily family(String label) {
        List<String> labels = Arrays.stream(EndpointFamily.values())
                .map(EndpointFamily::label)
                .toList();
        return Arrays.stream(EndpointFamily.values())
                .filter(family -> family.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new UsageException("--rate " + label + " is not a family of endpoints. Families: "
                        + String.join(", ", labels) + "."));
    }

    private static int perMinute(String option, String example, String rate) {
        Matcher matcher = RATE.matcher(rate);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            String what = option.equals("--rate") ? "a number of requests a minute" : "a number a minute";
            throw new UsageException(
                    option + " takes " + what + ", such as " + example + "=120/min; not " + rate + ".");
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UsageException("The client secret file " + file + " cannot be read.");
        }
    }
}
