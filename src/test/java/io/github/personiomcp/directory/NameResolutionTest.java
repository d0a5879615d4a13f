package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.NamesInUse.Case;
import io.github.personiomcp.directory.NamesInUse.Way;
import io.github.personiomcp.domain.InvalidArgumentException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody is ever mistaken for somebody else, and nearly everybody is found by the names that people use. */
class NameResolutionTest {

    private static final int CASES = Integer.getInteger("cases", 500);
    private static final double RIGHT = 0.98;
    private static final Pattern CANDIDATE = Pattern.compile("\\(id (\\w+)");

    private enum Outcome {
        RESOLVED,
        AMONG_CANDIDATES,
        NOT_FOUND,
        SOMEBODY_ELSE
    }

    @Test
    void nobodyIsMistakenForSomebodyElseAndNearlyEverybodyIsFound() {
        long seed = System.nanoTime();
        NamesInUse names = new NamesInUse(1500, seed);
        Map<Way, Map<Outcome, Integer>> outcomes = new EnumMap<>(Way.class);
        StringBuilder missed = new StringBuilder();
        for (Case each : names.cases(CASES)) {
            Outcome outcome = outcome(each, names.snapshot());
            outcomes.computeIfAbsent(each.way(), way -> new EnumMap<>(Outcome.class))
                    .merge(outcome, 1, Integer::sum);
            boolean guessed = each.way() == Way.TYPO && outcome == Outcome.RESOLVED;
            if (guessed || outcome.compareTo(Outcome.NOT_FOUND) >= 0) {
                missed.append(outcome).append(' ').append(each).append('\n');
            }
        }
        print(seed, outcomes, missed);
        assertThat(count(outcomes, Outcome.SOMEBODY_ELSE))
                .as("seed %d\n%s", seed, missed)
                .isZero();
        assertThat(count(outcomes, Outcome.RESOLVED) + count(outcomes, Outcome.AMONG_CANDIDATES))
                .as("seed %d\n%s", seed, missed)
                .isGreaterThanOrEqualTo((int) (CASES * RIGHT));
        assertThat(outcomes.get(Way.TYPO)).as("seed %d\n%s", seed, missed).doesNotContainKey(Outcome.RESOLVED);
        assertThat(outcomes.get(Way.NAMESAKES))
                .as("seed %d\n%s", seed, missed)
                .containsOnlyKeys(Outcome.AMONG_CANDIDATES);
    }

    private static Outcome outcome(Case each, Snapshot snapshot) {
        try {
            String id = PersonResolver.resolve(each.reference(), snapshot).id();
            return id.equals(each.meant().id()) ? Outcome.RESOLVED : Outcome.SOMEBODY_ELSE;
        } catch (InvalidArgumentException e) {
            return candidates(e).contains(each.meant().id()) ? Outcome.AMONG_CANDIDATES : Outcome.NOT_FOUND;
        }
    }

    private static List<String> candidates(InvalidArgumentException refusal) {
        Matcher matcher = CANDIDATE.matcher(String.valueOf(refusal.getMessage()));
        return Stream.iterate(matcher.find(), found -> found, found -> matcher.find())
                .map(found -> matcher.group(1))
                .toList();
    }

    private static int count(Map<Way, Map<Outcome, Integer>> outcomes, Outcome outcome) {
        return outcomes.values().stream()
                .mapToInt(counts -> counts.getOrDefault(outcome, 0))
                .sum();
    }

    private static void print(long seed, Map<Way, Map<Outcome, Integer>> outcomes, StringBuilder missed) {
        System.out.println("NameResolutionTest seed " + seed);
        outcomes.forEach((way, counts) -> System.out.println("  " + way + " " + counts));
        Arrays.stream(Outcome.values())
                .forEach(outcome ->
                        System.out.println("  " + outcome + " " + count(outcomes, outcome) + " of " + CASES));
        System.out.print(missed);
    }
}
