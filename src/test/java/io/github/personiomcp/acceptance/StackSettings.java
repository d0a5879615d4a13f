package io.github.personiomcp.acceptance;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.personio.http.Credential;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.policy.ConfirmFallback;
import io.github.personiomcp.policy.Preset;
import io.github.personiomcp.policy.Visibility;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.Toolset;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a {@link DemoStack} differs from the server as it comes: each method changes one thing. */
final class StackSettings {

    /** A Wednesday. */
    private static final Instant START = Instant.parse("2026-11-18T10:00:00Z");

    /** Begins on that Wednesday and ticks in real time, so that companies are the same on every day of the year. */
    final AheadClock clock = new AheadClock(START);

    DemoSettings demo = DemoSettings.defaults().withClock(clock);
    WritePolicy writes = WritePolicy.CONFIRM;
    ConfirmFallback fallback = ConfirmFallback.CODE;
    Visibility visibility = Visibility.exposing(Set.of());
    Set<Toolset> toolsets = Set.of();
    boolean deletes;
    Language language = Language.EN;

    List<String> scope = List.of();
    Preset preset = Preset.NONE;
    ApiPreference api = ApiPreference.AUTO;
    Duration patience = Duration.ofSeconds(20);
    Duration patienceWithV2 = PersonioApis.PATIENCE_WITH_V2;
    Credential credential = new Credential(DemoTenant.CLIENT_ID, DemoTenant.CLIENT_SECRET);
    Map<EndpointFamily, Integer> perMinute = Map.of();
    private boolean rateLimited = true;
    CallGuard guard = CallGuard.NONE;
    Function<URI, URI> route = direct -> direct;
    Function<Ports, List<Tool>> furtherTools = apis -> List.of();

    StackSettings employees(int employees) {
        demo = demo.withEmployees(employees);
        return this;
    }

    StackSettings seed(long seed) {
        demo = demo.withSeed(seed);
        return this;
    }

    /** What the credential may sign in to. */
    StackSettings generations(DemoSettings.Generations generations) {
        demo = demo.withGenerations(generations);
        return this;
    }

    StackSettings writes(WritePolicy policy) {
        writes = policy;
        return this;
    }

    /** What becomes of writes where nobody can be asked. */
    StackSettings fallback(ConfirmFallback otherwise) {
        fallback = otherwise;
        return this;
    }

    StackSettings preset(Preset chosen) {
        preset = chosen;
        return this;
    }

    StackSettings expose(String... names) {
        return visibility(Visibility.exposing(Set.of(names)));
    }

    StackSettings visibility(Visibility what) {
        visibility = what;
        return this;
    }

    /** Offers further toolsets. */
    StackSettings toolsets(Toolset... further) {
        toolsets = Set.of(further);
        return this;
    }

    /** Confines the server. */
    StackSettings speaking(Language chosen) {
        language = chosen;
        return this;
    }

    StackSettings scope(String... conditions) {
        scope = List.of(conditions);
        return this;
    }

    StackSettings allowDeletes() {
        deletes = true;
        return this;
    }

    StackSettings api(ApiPreference preference) {
        api = preference;
        return this;
    }

    /** The longest time that one call may take. */
    StackSettings patience(Duration longest) {
        patience = longest;
        return this;
    }

    StackSettings secret(String clientSecret) {
        credential = new Credential(DemoTenant.CLIENT_ID, clientSecret);
        return this;
    }

    /** Neither the company nor the server counts requests. */
    StackSettings unlimited() {
        perMinute = Stream.of(EndpointFamily.values()).collect(Collectors.toMap(family -> family, family -> 60_000));
        rateLimited = false;
        return this;
    }

    /** What stands around every call. */
    StackSettings guard(CallGuard around) {
        guard = around;
        return this;
    }

    /** Reaches the demo company at another address than its own. */
    StackSettings route(Function<URI, URI> other) {
        route = other;
        return this;
    }

    StackSettings tool(Function<Ports, Tool> tool) {
        furtherTools = apis -> List.of(tool.apply(apis));
        return this;
    }

    /** Starts the company and the server, and lets the server find the company's attributes. */
    DemoStack start() {
        DemoStack stack = startUndiscovered();
        stack.tenant.discover();
        return stack;
    }

    DemoStack startUndiscovered() {
        DemoStack stack = new DemoStack(this);
        stack.faults().enforceRateLimit(rateLimited);
        return stack;
    }
}
