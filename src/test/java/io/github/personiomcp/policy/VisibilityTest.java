package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.text.Message;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibilityTest {

    private static final Attribute TOWN = Tenants.custom(101, "home_town", "Home town", AttributeType.TEXT);
    private static final Attribute BONUS = Tenants.custom(102, "annual_bonus", "Annual bonus", AttributeType.DECIMAL);
    private static final Attribute SHIRT = Tenants.custom(103, "t_shirt_groesse", "T-Shirt Größe", AttributeType.TEXT);
    private static final TenantSchema TENANT = Tenants.with(TOWN, BONUS, SHIRT);

    @ParameterizedTest
    @ValueSource(strings = {"home_town", "HOME_TOWN", "dynamic_101", "Home town", "home  TOWN", "Home-Town"})
    void anAttributeIsHiddenByKeyRawKeyAndLabelHoweverTheyAreWritten(String name) {
        assertThat(hiding(name).hiddenAs(TOWN)).contains("hide");
        assertThat(hiding(name).hiddenAs(SHIRT)).isEmpty();
        assertThat(hiding(name).inVain(TENANT)).isEmpty();
    }

    @Test
    void aStandardAttributeIsHiddenWithAllItsParts() {
        TenantSchema seen = policy(hiding("department")).narrow(TENANT);

        assertThat(seen.hides("department")).isTrue();
        assertThat(seen.hides("department_id")).isTrue();
        assertThat(seen.find("team")).isPresent();
    }

    /** A second attribute of the same label changes the keys of both. */
    @Test
    void whatIsHiddenStaysHiddenWhereItsKeyTakesANumber() {
        assertThat(hiding("notes").hiddenAs(Tenants.custom(7, "notes_7", "Notes", AttributeType.TEXT)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "annual_bonus, annual_bonus",
        "annual_bonus, pay",
        "annual_bonus, dynamic_102",
        "pay, pay",
        "pay, Annual bonus"
    })
    void hidingWinsOverExposing(String exposed, String hidden) {
        Visibility both = new Visibility(Set.of(exposed), Set.of(hidden), AttributeRule.ALL, AbsenceDetail.TYPE);

        assertThat(both.hiddenAs(BONUS)).isPresent();
    }

    @Test
    void aLabelExposesOnlyAsItIsWritten() {
        assertThat(Visibility.exposing(Set.of("Annual bonus")).hiddenAs(BONUS)).isEmpty();
        assertThat(Visibility.exposing(Set.of("annual Bonus")).hiddenAs(BONUS)).contains("pay");
        assertThat(Visibility.exposing(Set.of("annual Bonus")).inVain(TENANT)).hasSize(1);
    }

    @Test
    void strictHidesEveryCustomAttributeThatIsNotNamed() {
        Visibility strict =
                new Visibility(Set.of("dynamic_103", "pay"), Set.of(), AttributeRule.STRICT, AbsenceDetail.TYPE);

        assertThat(policy(strict).narrow(TENANT).attributes())
                .contains(SHIRT)
                .doesNotContain(TOWN, BONUS)
                .extracting(Attribute::key)
                .contains("department", "fix_salary");
        assertThat(strict.hiddenAs(TOWN)).contains("strict");
    }

    @ParameterizedTest
    @CsvSource({
        "salaary, fix_salary",
        "helth, health",
        "Health!, health",
        "hom_town, home_town",
        "Home-towm, home_town",
        "emergency_contact, emergency-contact"
    })
    void aNameOfNothingIsToldWithTheNearestClassOrAttribute(String name, String nearest) {
        assertThat(Visibility.exposing(Set.of(name)).inVain(TENANT))
                .singleElement()
                .hasToString("--expose " + name + " names neither a sensitive class nor an attribute that this"
                        + " credential can read. Did you mean " + nearest + "?");
        assertThat(hiding(name).inVain(TENANT))
                .singleElement()
                .asString()
                .startsWith("--hide " + name + " names neither");
    }

    @Test
    void whatIsLikeNothingIsToldWithTheClasses() {
        assertThat(hiding("xylophones").inVain(TENANT))
                .singleElement()
                .asString()
                .endsWith("can read. Classes: " + String.join(", ", SensitiveClass.labels()) + ".");
    }

    @Test
    void onlyNamesThatAreNeitherClassesNorStandardNeedTheTenant() {
        assertThat(new Visibility(
                                Set.of("pay", "Health", "gender"),
                                Set.of("Department", "TEAM"),
                                AttributeRule.STRICT,
                                AbsenceDetail.TYPE)
                        .namesTheTenants())
                .isFalse();
        assertThat(hiding("home_town").namesTheTenants()).isTrue();
        assertThat(Visibility.exposing(Set.of("iban")).namesTheTenants()).isTrue();
    }

    @Test
    void aNameToBeHiddenThatIsUnknownLeavesNoAttribute() {
        TenantSchema seen = policy(hiding("home_towm")).confirmed(TENANT);

        assertThat(seen.problem())
                .asString()
                .startsWith("--hide home_towm names neither")
                .contains("Did you mean home_town?");
        assertThat(seen.attributes()).isEmpty();
        assertThat(seen.hidden()).containsAll(TENANT.attributes());
        assertThat(policy(hiding("Abteilung"))
                        .narrow(TenantSchema.standardBecause(Message.of("Pending.")))
                        .attributes())
                .isEmpty();
    }

    @Test
    void confirmedNamesChangeNothingElse() {
        TenantSchema seen = policy(hiding("Home town")).confirmed(TENANT);

        assertThat(seen.problem()).isNull();
        assertThat(seen.find("t_shirt_groesse")).isPresent();
        assertThat(seen.hides("home_town")).isTrue();
    }

    @Test
    void entitlementsTellKindsOfAbsence() {
        Attribute entitlement = TENANT.find("absence_entitlement").orElseThrow();

        assertThat(new Visibility(Set.of(), Set.of(), AttributeRule.ALL, AbsenceDetail.PRESENCE).hiddenAs(entitlement))
                .contains("absence-detail");
        assertThat(new Visibility(Set.of("absence_entitlement"), Set.of(), AttributeRule.ALL, AbsenceDetail.PRESENCE)
                        .hiddenAs(entitlement))
                .contains("absence-detail");
        assertThat(hiding().hiddenAs(entitlement)).isEmpty();
    }

    private static Visibility hiding(String... names) {
        return new Visibility(Set.of(), Set.copyOf(List.of(names)), AttributeRule.ALL, AbsenceDetail.TYPE);
    }

    private static Policy policy(Visibility visibility) {
        return new Policy(WritePolicy.CONFIRM, visibility, Set.of(), false);
    }
}
