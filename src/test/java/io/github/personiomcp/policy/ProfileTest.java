package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.scope.RowScope;
import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.Toolset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final int TRIES = 60;
    private static final TenantSchema TENANT = Tenants.with(
            Tenants.custom(103, "shirt_size", "Shirt size", AttributeType.TEXT),
            Tenants.custom(106, "annual_bonus", "Annual bonus", AttributeType.DECIMAL),
            Tenants.custom(107, "sick_pay", "Sick pay", AttributeType.DECIMAL),
            Tenants.unnamed(108, "dynamic_108"));
    private static final List<String> NAMES = Stream.concat(
                    SensitiveClass.labels().stream(),
                    Stream.of(
                            "annual_bonus",
                            "Annual bonus",
                            "dynamic_108",
                            "gender",
                            "PAY",
                            "department",
                            "nonsense",
                            "all"))
            .toList();
    private static final List<Tool> TOOLS = Arrays.stream(Toolset.values())
            .flatMap(toolset -> Arrays.stream(Effect.values())
                    .map(effect -> PolicyTest.tool(toolset + " " + effect, effect, toolset)))
            .toList();

    @Test
    void whateverAProfileSaysItOnlyTakesAway() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            Policy operator = policy(random);
            Profile profile = profile(random);
            Policy narrowed = operator.narrowedBy(profile);
            String what = "seed " + seed + ": " + operator + " narrowed by " + profile;

            assertThat(visible(operator)).as(what).containsAll(visible(narrowed));
            assertThat(classes(operator)).as(what).containsAll(classes(narrowed));
            assertThat(offered(operator)).as(what).containsAll(offered(narrowed));
            assertThat(operator.ceiling().covers(narrowed.ceiling())).as(what).isTrue();
            assertThat(operator.writes()).as(what).isGreaterThanOrEqualTo(narrowed.writes());
            assertThat(narrowed.scope()).as(what).isEqualTo(operator.scope());
            assertThat(narrowed.narrowedBy(profile)).as(what).isEqualTo(narrowed);
        }
    }

    @Test
    void whatAProfileLeavesOutIsTakenAway() {
        Policy operator = new Policy(
                WritePolicy.ON, Visibility.exposing(Set.of("pay", "gender")), Set.of(Toolset.COMPENSATION), true);
        Profile profile =
                new Profile(Set.of(Toolset.ABSENCES), WritePolicy.OFF, Set.of("Gender"), Set.of("department"));

        Policy narrowed = operator.narrowedBy(profile);

        assertThat(offered(narrowed)).containsExactly("ABSENCES READ");
        assertThat(visible(narrowed)).contains("gender", "position").doesNotContain("department", "annual_bonus");
        assertThat(narrowed.ceiling()).isEqualTo(Effect.READ);
    }

    @Test
    void profileWithoutLimitsChangesNothing() {
        Policy operator = new Policy(WritePolicy.ON, Visibility.exposing(Set.of("pay")), Set.of(Toolset.TIME), true);

        assertThat(operator.narrowedBy(Profile.EVERYTHING)).isEqualTo(operator);
        assertThat(visible(operator.narrowedBy(Profile.upTo(WritePolicy.OFF)))).doesNotContain("annual_bonus");
    }

    private static Policy policy(Random random) {
        Visibility visibility = new Visibility(
                some(NAMES, random),
                some(List.of("department", "gender"), random),
                one(AttributeRule.values(), random),
                one(AbsenceDetail.values(), random));
        RowScope scope = random.nextBoolean() ? RowScope.NONE : RowScope.of(List.of("office=Berlin"));
        return new Policy(
                one(WritePolicy.values(), random),
                visibility,
                some(List.of(Toolset.values()), random),
                random.nextBoolean(),
                scope,
                one(Preset.values(), random));
    }

    private static Profile profile(Random random) {
        return new Profile(
                some(List.of(Toolset.values()), random),
                one(WritePolicy.values(), random),
                some(NAMES, random),
                some(List.of("position", "bank", "Shirt size", "no such"), random));
    }

    private static <T> T one(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static <T> Set<T> some(Collection<T> values, Random random) {
        return values.stream().filter(value -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }

    private static List<String> visible(Policy policy) {
        return policy.confirmed(TENANT).attributes().stream()
                .map(Attribute::key)
                .toList();
    }

    private static List<SensitiveClass> classes(Policy policy) {
        return Arrays.stream(SensitiveClass.values())
                .filter(policy.visibility()::shows)
                .toList();
    }

    private static List<String> offered(Policy policy) {
        return policy.offered(TOOLS, policy.confirmed(TENANT)).stream()
                .map(bound -> bound.spec().name())
                .toList();
    }
}
