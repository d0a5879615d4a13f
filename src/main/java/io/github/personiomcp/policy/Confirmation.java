package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.Ceilings;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.text.Digest;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Confirmer;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes as the operator wants them. With {@link WritePolicy#CONFIRM}, the human behind the call is shown the plan where they can be
 * reached, and the call carries it out once they agreed. Elsewhere the first call answers with the plan and a code; the second, with the
 * same arguments and the code, carries it out, unless the operator denies that. A code works once, for one caller and connection, one
 * tool, its exact arguments and the record as the plan showed it, for five minutes. It guards against accidents, not against a
 * manipulated model. With {@link WritePolicy#ON}, the answer warns of what a plan would have.
 */
public final class Confirmation implements Confirmer {

    private static final Duration EXPIRY = Duration.ofMinutes(5);

    /** Open plans of one caller. */
    private static final int MOST_PENDING = 100;

    /** Each holds a thread until its answer; whoever only reads must not wait for that. */
    private static final int MOST_QUESTIONS = 5;

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 6;
    private static final String CODE = "confirmation";

    private final WritePolicy writes;
    private final ConfirmFallback fallback;
    private final Ceilings ceilings;
    private final Clock clock;
    private final RandomGenerator random;
    private final Map<String, Pending> pending = new LinkedHashMap<>();

    /** How many questions are open on a connection. */
    private final Map<Caller, Integer> asking = new ConcurrentHashMap<>();

    /** Codes for clients that cannot ask. */
    public Confirmation(WritePolicy writes, Clock clock) {
        this(writes, ConfirmFallback.CODE, clock);
    }

    public Confirmation(WritePolicy writes, ConfirmFallback fallback, Clock clock) {
        this(writes, fallback, new Ceilings(), clock);
    }

    /** @param ceilings the same by which requests are let pass */
    public Confirmation(WritePolicy writes, ConfirmFallback fallback, Ceilings ceilings, Clock clock) {
        this(writes, fallback, ceilings, clock, () -> Secure.RANDOM.nextLong());
    }

    Confirmation(WritePolicy writes, ConfirmFallback fallback, Ceilings ceilings, Clock clock, RandomGenerator random) {
        this.writes = writes;
        this.fallback = fallback;
        this.ceilings = ceilings;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public ToolResult run(ToolCall call, Function<ToolCall, ToolResult> tool) {
        boolean asks = writes == WritePolicy.CONFIRM
                && call.spec().effect() != Effect.READ
                && call.elicitor().available();
        if (!asks) {
            return tool.apply(call);
        }
        if (call.arguments().has(CODE)) {
            throw unknown();
        }
        Caller owner = owner(call);
        if (asking.merge(owner, 1, Integer::sum) > MOST_QUESTIONS) {
            asking.merge(owner, -1, Confirmation::sumOrNothing);
            throw new InvalidArgumentException(
                    "{0} other changes wait for the user's answer already. Nothing was written. Call again after they answered.",
                    MOST_QUESTIONS);
        }
        try {
            return new Dialogue(call, tool, ceilings, clock).result();
        } finally {
            asking.merge(owner, -1, Confirmation::sumOrNothing);
        }
    }

    private static @Nullable Integer sumOrNothing(Integer one, Integer other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }

    @Override
    public ToolResult confirm(Plan plan, ToolCall call, Function<CallContext, ToolResult> write) {
        return switch (writes) {
            case OFF ->
                throw RefusedException.denied(
                        "Writes are switched off on this server. The operator can allow them with --writes confirm.");
            case ON -> warned(written(write, call, ceilings), plan);
            case CONFIRM -> byCode(plan, call, write);
        };
    }

    private ToolResult byCode(Plan plan, ToolCall call, Function<CallContext, ToolResult> write) {
        if (fallback == ConfirmFallback.DENY) {
            throw RefusedException.denied(
                    "Nothing was written: this client cannot show a plan to the user, and the operator allows writes only where"
                            + " it can (--confirm-fallback deny). Use a client that supports MCP elicitation, or make the change in"
                            + " Personio itself.");
        }
        return call.arguments()
                .text(CODE)
                .map(code -> redeem(code, plan, call, write))
                .orElseGet(() -> propose(plan, call, List.of()));
    }

    /** {@code result} with what nobody was shown before. */
    private static ToolResult warned(ToolResult result, Plan plan) {
        Map<String, Object> content = new LinkedHashMap<>(result.facts());
        Stream<?> own = content.get("warnings") instanceof List<?> told ? told.stream() : Stream.empty();
        warn(content, Stream.concat(own, plan.warnings().stream()).distinct().toList());
        return new ToolResult.Single(content, result.attachments());
    }

    private static void warn(Map<String, Object> content, List<?> warnings) {
        if (!warnings.isEmpty()) {
            content.put("warnings", warnings);
        }
    }

    /** What a creation cannot set, an update of the same call does. */
    static ToolResult written(Function<CallContext, ToolResult> write, ToolCall call, Ceilings ceilings) {
        Effect effect = call.spec().effect();
        return ceilings.raised(call.context(), effect == Effect.CREATE ? Effect.UPDATE : effect, write);
    }

    private ToolResult redeem(String code, Plan plan, ToolCall call, Function<CallContext, ToolResult> write) {
        Pending agreed = take(code, owner(call));
        if (!agreed.request.equals(request(call))) {
            throw new InvalidArgumentException(
                    "This confirmation belongs to other arguments. Nothing was written. Call again without"
                            + " 'confirmation' to get a plan for these arguments.");
        }
        if (!plan.agreedToWith(agreed.plan)) {
            return propose(
                    plan,
                    call,
                    List.of(
                            Message.of(
                                    "The record changed since the plan was shown. Nothing was written. This is the new plan.")));
        }
        return written(write, call, ceilings);
    }

    /** Whoever tries the code of somebody else neither learns that it exists nor uses it up. */
    private synchronized Pending take(String code, Caller owner) {
        String written = code.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(pending.get(written))
                .filter(known -> known.owner.equals(owner))
                .filter(known ->
                        pending.remove(written, known) && clock.instant().isBefore(known.expires))
                .orElseThrow(Confirmation::unknown);
    }

    private static InvalidArgumentException unknown() {
        return new InvalidArgumentException("This confirmation is unknown, used, or older than 5 minutes. Nothing was"
                + " written. Call again without 'confirmation' to get a new plan.");
    }

    /** The same person over the same connection, whatever their client calls itself by now. */
    private static Caller owner(ToolCall call) {
        Caller caller = call.context().caller();
        return new Caller(caller.name(), "", caller.session());
    }

    private ToolResult propose(Plan plan, ToolCall call, List<Message> notes) {
        Instant expires = clock.instant().plus(EXPIRY).truncatedTo(ChronoUnit.SECONDS);
        String code = remember(new Pending(owner(call), request(call), plan, expires));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("status", "planned");
        Optional.ofNullable(plan.target()).ifPresent(id -> content.put("id", id));
        content.put("name", plan.name());
        content.put("changes", plan.content());
        warn(content, plan.warnings());
        content.put(CODE, code);
        content.put("expires_at", expires.toString());
        content.put(
                "notes",
                Stream.concat(
                                notes.stream(),
                                Stream.of(Message.of(
                                        "Nothing has been written yet. Show this plan to the user; if they agree, call again with the"
                                                + " same arguments and confirmation \"{0}\".",
                                        code)))
                        .toList());
        return new ToolResult.Single(content);
    }

    private synchronized String remember(Pending plan) {
        pending.values().removeIf(known -> !clock.instant().isBefore(known.expires));
        makeRoom(plan.owner.name());
        String code;
        do {
            code = newCode();
        } while (pending.putIfAbsent(code, plan) != null);
        return code;
    }

    /** The oldest goes; nobody's plans push out those of others. */
    private void makeRoom(String name) {
        List<String> open = pending.entrySet().stream()
                .filter(known -> known.getValue().owner.name().equals(name))
                .map(Map.Entry::getKey)
                .toList();
        if (open.size() >= MOST_PENDING) {
            pending.remove(open.get(0));
        }
    }

    private String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Only a digest is kept until the second call: arguments can hold whole files. */
    private static String request(ToolCall call) {
        String arguments = call.arguments().without(CODE).canonical();
        return call.spec().name() + " " + Digest.of(arguments.getBytes(StandardCharsets.UTF_8));
    }

    /** Made when the first code is needed: seeding takes a while. */
    private static final class Secure {
        static final SecureRandom RANDOM = new SecureRandom();
    }

    private record Pending(Caller owner, String request, Plan plan, Instant expires) {}
}
