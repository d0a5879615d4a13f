package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.PlantedCanaries.Slot;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.policy.AbsenceDetail;
import io.github.personiomcp.policy.AttributeRule;
import io.github.personiomcp.policy.Preset;
import io.github.personiomcp.policy.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text that Personio sends carries a canary of its own, and none of a hidden class comes out, whatever is asked and logged. */
class CanariesTest {

    private static final Pattern PEOPLE =
            Pattern.compile("/v1/company/employees(?:/\\d+)?|/v2/(?:persons|employments).*");

    @Test
    void nothingOfAHiddenClassComesOutOfTwoHundredAndFiftySlots() {
        PlantedCanaries planted = new PlantedCanaries();
        for (ApiPreference api : ApiPreference.values()) {
            Told told = told(new StackSettings().api(api), planted);

            assertThat(told.sensitive()).as("sensitive over %s", api).isEmpty();
            assertThat(told.slots()).as("visible over %s", api).hasSizeGreaterThan(40);
        }
        assertThat(planted.slots()).as("slots").isGreaterThanOrEqualTo(250);
        assertThat(planted.classes())
                .contains(
                        "bank",
                        "comment",
                        "emergency-contact",
                        "gender",
                        "health",
                        "never",
                        "pay",
                        "private-contact",
                        "tax-and-national-id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bank", "health", "gender", "private-contact", "emergency-contact", "tax-and-national-id", "pay"
            })
    void anExposedClassComesOutAndNoOther(String exposed) {
        assertThat(told(new StackSettings().expose(exposed)).classes()).containsExactly(exposed);
    }

    @Test
    void fullDetailShowsCommentsOfAbsencesThatDoNotConcernHealth() {
        Visibility full = new Visibility(Set.of(), Set.of(), AttributeRule.ALL, AbsenceDetail.FULL);

        assertThat(told(new StackSettings().visibility(full)).classes()).containsExactly("comment");
    }

    @Test
    void presenceShowsNoKindOfAbsence() {
        Visibility presence = new Visibility(Set.of("health"), Set.of(), AttributeRule.ALL, AbsenceDetail.PRESENCE);
        Told told = told(new StackSettings().visibility(presence));

        assertThat(told.slots())
                .noneMatch(slot ->
                        slot.place().contains("time-off") || slot.place().contains("absence"));
    }

    @Test
    void strictShowsNoCustomAttributeThatIsNotNamed() {
        Visibility strict =
                new Visibility(Set.of("dynamic_24409"), Set.of("office"), AttributeRule.STRICT, AbsenceDetail.TYPE);
        Told told = told(new StackSettings().visibility(strict));

        assertThat(told.slots().stream().map(Slot::place).filter(place -> place.contains("dynamic_")))
                .isNotEmpty()
                .allMatch(place -> place.contains("dynamic_24409"));
        assertThat(told.slots()).noneMatch(slot -> slot.place().contains("/attributes/office/"));
    }

    @Test
    void worksCouncilSeesNoAttendanceNoReportAndNoKindOfAbsence() {
        Visibility everything =
                new Visibility(Set.of("health", "pay"), Set.of(), AttributeRule.ALL, AbsenceDetail.FULL);
        Told told = told(new StackSettings().visibility(everything).preset(Preset.WORKS_COUNCIL));

        assertThat(told.slots()).isNotEmpty().noneMatch(slot -> Stream.of("attendance", "report", "time-off", "absence")
                .anyMatch(slot.place()::contains));
    }

    /** Also where people and units hold none, so that something is found about them. */
    @ParameterizedTest
    @CsvSource({"AUTO, false", "AUTO, true", "V1, true", "V2, true"})
    void noBankAccountNumberComesOutOfAnyText(ApiPreference api, boolean named) {
        Told told = accounts(api, named);

        assertThat(told.slots()).isEmpty();
        assertThat(told.planted().slots()).isGreaterThan(100);
    }

    @Test
    void whereBankAccountsAreExposedTheyComeOutOfTexts() {
        assertThat(accounts(ApiPreference.AUTO, true, "bank").slots())
                .hasSizeGreaterThan(60)
                .extracting(Slot::place)
                .contains(
                        "/v2/absence-periods/*/comment",
                        "/v2/attendance-periods/*/comment",
                        "/v2/projects/_data/*/description");
    }

    /** @param named whether people and their units are called as they are */
    private static Told accounts(ApiPreference api, boolean named, String... exposed) {
        Visibility full = new Visibility(Set.of(exposed), Set.of(), AttributeRule.ALL, AbsenceDetail.FULL);
        PlantedCanaries planted = PlantedCanaries.bankAccounts();
        return told(
                new StackSettings().api(api).visibility(full),
                planted,
                path -> !named || !PEOPLE.matcher(path).matches());
    }

    /** What came out of a server that was asked everything. */
    private record Told(PlantedCanaries planted, Set<Slot> slots) {

        List<Slot> sensitive() {
            return slots.stream().filter(slot -> slot.sensitive() != null).toList();
        }

        Set<@Nullable String> classes() {
            return sensitive().stream().map(Slot::sensitive).collect(Collectors.toSet());
        }
    }

    private static Told told(StackSettings settings) {
        return told(settings, new PlantedCanaries());
    }

    private static Told told(StackSettings settings, PlantedCanaries planted) {
        return told(settings, planted, path -> true);
    }

    /** @param where the paths whose answers hold canaries */
    private static Told told(StackSettings settings, PlantedCanaries planted, Predicate<String> where) {
        List<Interposer> between = new ArrayList<>();
        StackSettings routed = settings.employees(40).allowDeletes().route(demo -> {
            between.add(new Interposer(demo, (path, json) -> where.test(path) ? planted.planted(path, json) : json));
            return between.get(0).address();
        });
        try (DemoStack stack = SensitiveDataTest.fast(routed)) {
            return new Told(planted, planted.in(SensitiveDataTest.everythingSaid(stack)));
        } finally {
            between.forEach(Interposer::close);
        }
    }
}
