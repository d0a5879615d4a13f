package io.github.personiomcp.cli;

import io.github.personiomcp.logging.LogFormat;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.policy.AbsenceDetail;
import io.github.personiomcp.policy.AttributeRule;
import io.github.personiomcp.policy.ConfirmFallback;
import io.github.personiomcp.policy.Preset;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.policy.audit.AuditSettings;
import io.github.personiomcp.text.Language;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * What every command that talks to a tenant can be told. Each is also an environment variable and a line of the properties file; see
 * {@link Configuration}.
 */
final class Options {

    static final String DEMO_EMPLOYEES = "240";

    @Option(
            scope = ScopeType.INHERIT,
            names = "--demo",
            arity = "0..1",
            fallbackValue = DEMO_EMPLOYEES,
            paramLabel = "EMPLOYEES",
            description = "Use the embedded demo company instead of a credential.")
    @Nullable
    Integer demo;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--config",
            paramLabel = "FILE",
            description = "Properties file; its keys are these options without dashes.")
    @Nullable
    Path config;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--client-id",
            paramLabel = "ID",
            description = "Client id of the Personio credential.")
    @Nullable
    String clientId;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--client-secret-file",
            paramLabel = "FILE",
            description = "File that holds the client secret.")
    @Nullable
    Path clientSecretFile;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "https://api.personio.de",
            description = "Where Personio's API is.")
    URI baseUrl = URI.create("https://api.personio.de");

    @Option(
            scope = ScopeType.INHERIT,
            names = "--app-id",
            paramLabel = "ID",
            description = "Sent to Personio as X-Personio-App-ID.")
    @Nullable
    String appId;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--partner-id",
            paramLabel = "ID",
            description = "Sent to Personio as X-Personio-Partner-ID.")
    @Nullable
    String partnerId;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--api",
            paramLabel = "auto|v1|v2",
            defaultValue = "auto",
            description = "Generation of Personio's API; auto takes for each task the one that serves it best.")
    ApiPreference api = ApiPreference.AUTO;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--writes",
            paramLabel = "off|confirm|on",
            defaultValue = "confirm",
            description = "Whether tools may change Personio: never, after a confirmed plan, or at once.")
    WritePolicy writes = WritePolicy.CONFIRM;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--allow-deletes",
            description = "Offer tools that delete or cancel something; they are confirmed like other writes.")
    boolean allowDeletes;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--confirm-fallback",
            paramLabel = "code|deny",
            description =
                    "How writes are confirmed where the client cannot ask the user: by a code in a second call, or not at all."
                            + " The default is code on standard input and output, deny over HTTP.")
    @Nullable
    ConfirmFallback confirmFallback;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--toolsets",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Further toolsets to offer besides the standard ones, separated by commas, or all: time, profile_picture, documents, projects, organization_data, recruiting, compensation (with --expose pay), reports.")
    List<String> toolsets = List.of();

    @Option(
            scope = ScopeType.INHERIT,
            names = "--expose",
            paramLabel = "CLASS|KEY",
            split = ",",
            description = "Sensitive classes or single attributes to show after all, separated by commas.")
    List<String> expose = List.of();

    @Option(
            scope = ScopeType.INHERIT,
            names = "--hide",
            paramLabel = "KEY|CLASS",
            split = ",",
            description =
                    "Attributes (by key, raw key or label) or classes never to show, separated by commas; wins over --expose.")
    List<String> hide = List.of();

    @Option(
            scope = ScopeType.INHERIT,
            names = "--attributes",
            paramLabel = "all|words|strict",
            defaultValue = "all",
            description = "Custom attributes to show: all, none that are numbers, or none but what --expose names.")
    AttributeRule attributes = AttributeRule.ALL;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--fields-policy",
            paramLabel = "FILE",
            description =
                    "File of lines NAME = show|hide, with the names of --expose and --hide; a flag of the same name wins.")
    @Nullable
    Path fieldsPolicy;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--absence-detail",
            paramLabel = "full|type|presence",
            defaultValue = "type",
            description = "What of absences is shown besides who and when: kind and comment, the kind, or nothing.")
    AbsenceDetail absenceDetail = AbsenceDetail.TYPE;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--preset",
            paramLabel = "works-council",
            defaultValue = "none",
            description =
                    "works-council withholds attendances, reports, kinds of absence and custom numbers, whatever else is allowed.")
    Preset preset = Preset.NONE;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--scope",
            paramLabel = "ATTRIBUTE=VALUE|…",
            split = ";",
            description =
                    "Confine everything to the people with this value of an attribute, exactly as spelled; several values mean any of them, several conditions (repeated, or separated by semicolons) all: 'office=Berlin|Dublin;department=Sales'. Not with recruiting and reports.")
    List<String> scope = List.of();

    @Option(
            scope = ScopeType.INHERIT,
            names = "--audit",
            paramLabel = "FILE",
            description =
                    "Append one signed line for every call to this file, without any value; 'audit verify FILE' finds edits and gaps.")
    @Nullable
    Path audit;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--audit-key-file",
            paramLabel = "FILE",
            description =
                    "File with the key that signs the audit, 32 characters or more; default: FILE.key beside the audit file, made where there is none.")
    @Nullable
    Path auditKeyFile;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--audit-max-size",
            paramLabel = "SIZE",
            defaultValue = "50MB",
            description =
                    "Size from which the audit goes on in a new file; the full one becomes FILE.000001 and so on.")
    ByteSize auditMaxSize = new ByteSize(AuditSettings.DEFAULT_SIZE);

    @Option(
            scope = ScopeType.INHERIT,
            names = "--audit-required",
            description = "Also withhold what is read while the audit cannot be written; writes always stop then.")
    boolean auditRequired;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--limit",
            paramLabel = "KIND=N/min",
            split = ",",
            description =
                    "What one caller may do in a minute: calls (600), writes (60), rows of answers (50000), requests over HTTP"
                            + " (1200); such as calls=60/min,rows=2000/min.")
    Map<String, String> limit = Map.of();

    @Option(
            scope = ScopeType.INHERIT,
            names = "--rate",
            paramLabel = "FAMILY=N/min",
            split = ",",
            description = "Requests a minute for a family of endpoints, such as v1-employees=120/min.")
    Map<String, String> rate = Map.of();

    @Option(
            scope = ScopeType.INHERIT,
            names = "--permits",
            paramLabel = "redis://HOST:PORT/DB",
            description =
                    "Redis server (rediss:// for TLS) through which all instances with the same credential share its limit; a password"
                            + " belongs in the variable or the file.")
    @Nullable
    String permits;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--max-age",
            paramLabel = "DURATION",
            defaultValue = "5m",
            description = "How old the employee directory may be before changes are asked for.")
    Duration maxAge = Duration.ofMinutes(5);

    @Option(
            scope = ScopeType.INHERIT,
            names = "--timeout",
            paramLabel = "DURATION",
            defaultValue = "20s",
            description = "Longest time that one call may take.")
    Duration timeout = Duration.ofSeconds(20);

    @Option(
            scope = ScopeType.INHERIT,
            names = "--time-zone",
            paramLabel = "ZONE",
            description =
                    "Time zone that decides what today is, and of absences for which Personio names none; default: the computer's.")
    ZoneId timeZone = ZoneId.systemDefault();

    @Option(
            scope = ScopeType.INHERIT,
            names = "--language",
            paramLabel = "en|de",
            defaultValue = "en",
            description =
                    "Language of prompts, titles, descriptions, plans, questions and messages; names and fixed values are the same in every language.")
    Language language = Language.EN;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--log-level",
            paramLabel = "error|warn|info|debug|trace",
            defaultValue = "warn",
            description = "What is logged to standard error.")
    Level logLevel = Level.WARN;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--log",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How it is logged: lines for people, or one JSON object a line.")
    LogFormat log = LogFormat.TEXT;
}
