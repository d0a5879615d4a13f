package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.discovery.TenantDiscovery;
import io.github.personiomcp.policy.Confirmation;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.LiveTenant;
import io.github.personiomcp.server.ToolRunner;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.testing.fakes.Company;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random clients against the real server on streams: every attempt is held against a model of its own of what was agreed to. What is
 * written follows from that, one for one; nothing is ever written unconfirmed, on a stale plan, or twice.
 */
class ConfirmedWritesTest {

    private static final int ROUNDS = 19;

    /** Fewer than the plans that one caller may have open. */
    private static final int ATTEMPTS = 90;

    private static final List<String> TEAMS = List.of("Core", "Data", "Sales", "Legal");
    private static final List<Map<String, ?>> GARBAGE = List.of(
            Map.of(),
            Map.of("action", "maybe"),
            Map.of("action", "accept"),
            Map.of("action", "accept", "content", Map.of()),
            Map.of("action", "accept", "content", Map.of("apply", true)),
            Map.of("action", "accept", "content", Map.of("apply", List.of("yes"))),
            Map.of("action", "accept", "content", Map.of("apply", "YES please")),
            Map.of("action", "accept", "content", Map.of("Apply", "yes")),
            Map.of("action", "ACCEPT", "content", Map.of("apply", "yes")),
            Map.of("action", "decline", "content", Map.of("apply", "yes")),
            Map.of("action", "cancel", "content", Map.of("apply", "yes")),
            Map.of("action", 1, "content", "yes"));

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<AutoCloseable> open = new ArrayList<>();
    private SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
    private Ledger ledger = new Ledger();
    private final Map<String, Issued> codes = new HashMap<>();
    private int expected;
    private int attempts;

    /** A code as the test saw it. */
    private record Issued(String code, WireClient client, String team, String before, Instant expires) {}

    @ParameterizedTest
    @CsvSource({
        "false, 2025-03-26", "false, 2025-06-18", "false, 2025-11-25",
        "true, 2025-03-26", "true, 2025-06-18", "true, 2025-11-25"
    })
    void nothingIsWrittenThatNobodyAgreedTo(boolean form, String version) throws Exception {
        int writes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            freshServer();
            Confirmation confirmation = new Confirmation(WritePolicy.CONFIRM, clock);
            WireClient own = client(confirmation, version, form ? WireClient.FORM : WireClient.NO_ELICITATION);
            WireClient other = client(confirmation, version, WireClient.NO_ELICITATION);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                boolean foreign = random.nextInt(5) == 0;
                attempt(foreign ? other : own, form && !foreign);
                assertThat(ledger.writes())
                        .as("seed %d, round %d, attempt %d", seed, round, attempt)
                        .isEqualTo(expected);
            }
            assertThat(ledger.stale()).as("seed %d", seed).isZero();
            writes += ledger.writes();
            closeAll();
        }
        System.out.printf(
                "ConfirmedWritesTest seed %d, form %s, %s: %d attempts, %d agreed writes%n",
                seed, form, version, attempts, writes);
        assertThat(attempts).isEqualTo(ROUNDS * ATTEMPTS);
        assertThat(writes).isGreaterThan(attempts / 60);
    }

    private void freshServer() {
        clock = new SettableClock("2026-11-21T09:00:00Z");
        ledger = new Ledger();
        codes.clear();
        expected = 0;
    }

    private WireClient client(Confirmation confirmation, String version, Map<String, Object> capabilities) {
        LiveTenant tenant = new LiveTenant(
                new TenantDiscovery((withheld, context) -> Company.tenant().attributes(), attribute -> false),
                new Policy(WritePolicy.CONFIRM, Set.of()),
                List.of(ledger),
                clock);
        open.add(tenant);
        ToolRunner runner = new ToolRunner(confirmation, clock, Duration.ofSeconds(20));
        WireClient client = new WireClient(tenant, runner, version, capabilities);
        open.add(client);
        return client;
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable resource : open) {
            resource.close();
        }
        open.clear();
    }

    private void attempt(WireClient client, boolean asks) {
        attempts++;
        if (random.nextInt(8) == 0) {
            clock.advance(Duration.ofSeconds(random.nextInt(200)));
        }
        if (random.nextInt(8) == 0) {
            ledger.meddle(team());
        }
        boolean redeems = random.nextInt(3) > 0 && !codes.isEmpty();
        if (redeems && (!asks || random.nextInt(4) == 0)) {
            redeem(client, asks);
        } else if (asks) {
            ask(client);
        } else {
            plan(client, team());
        }
    }

    private void plan(WireClient client, String team) {
        remember(client, team, client.call(Ledger.TOOL, Map.of("team", team), question -> {}));
    }

    private void remember(WireClient client, String team, Map<String, Object> result) {
        Map<String, Object> plan = WireClient.object(result, "structuredContent");
        if ("planned".equals(plan.get("status"))) {
            String code = String.valueOf(plan.get("confirmation"));
            Instant expires = Instant.parse(String.valueOf(plan.get("expires_at")));
            codes.put(code, new Issued(code, client, team, ledger.team(), expires));
        }
    }

    /** Right, reused, foreign, old or invented codes, with the arguments they were made for or others. */
    private void redeem(WireClient client, boolean asks) {
        List<Issued> known = new ArrayList<>(codes.values());
        Issued issued = known.get(random.nextInt(known.size()));
        String code = random.nextInt(5) == 0 ? "A" + issued.code().substring(1) : issued.code();
        String team = random.nextInt(5) == 0 ? team() : issued.team();
        if (!code.equals(issued.code()) && codes.containsKey(code)) {
            return;
        }
        boolean reaches = code.equals(issued.code()) && issued.client().equals(client) && !team.equals(ledger.team());
        boolean current = reaches && clock.instant().isBefore(issued.expires());
        boolean agreed =
                current && team.equals(issued.team()) && issued.before().equals(ledger.team());
        boolean used = issued.before().equals("(used)");
        expected += agreed && !used ? 1 : 0;

        Map<String, Object> result = client.call(Ledger.TOOL, Map.of("team", team, "confirmation", code), question -> {
            throw new AssertionError("Nobody is asked about a code");
        });
        if (reaches && !asks) {
            codes.put(code, new Issued(code, client, issued.team(), "(used)", issued.expires()));
        }
        remember(client, team, result);
    }

    private void ask(WireClient client) {
        String team = team();
        int call = client.startCall(Ledger.TOOL, Map.of("team", team));
        try {
            client.awaitAnswer(call, question -> respond(client, call, team, question));
        } catch (Cancelled e) {
            client.ping();
        }
    }

    /** What a user or a broken client may do with one question. */
    private void respond(WireClient client, int call, String team, Map<String, Object> question) {
        String message = String.valueOf(WireClient.object(question, "params").get("message"));
        assertThat(message).contains("team: \"" + ledger.team() + "\" -> \"" + team + "\"");
        Map<String, Object> yes = Map.of("action", "accept", "content", Map.of("apply", "yes"));
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> {
                expected++;
                client.answer(question, yes);
            }
            case 3 -> {
                ledger.meddle(TEAMS.stream()
                        .filter(other -> !other.equals(ledger.team()))
                        .findFirst()
                        .orElseThrow());
                client.answer(question, yes);
            }
            case 4 -> {
                clock.advance(Duration.ofMinutes(5));
                client.answer(question, yes);
            }
            case 5 -> client.answer(question, Map.of("action", "accept", "content", Map.of("apply", "no")));
            case 6 -> client.fail(question);
            case 7 -> client.answer(question, GARBAGE.get(random.nextInt(GARBAGE.size())));
            default -> {
                client.cancel(call);
                Map<String, Object> withdrawn = client.await("notifications/cancelled");
                assertThat(WireClient.object(withdrawn, "params")).containsEntry("requestId", question.get("id"));
                client.answer(question, yes);
                throw new Cancelled();
            }
        }
    }

    /** There will be no answer. */
    private static final class Cancelled extends RuntimeException {}

    private String team() {
        return TEAMS.get(random.nextInt(TEAMS.size()));
    }
}
