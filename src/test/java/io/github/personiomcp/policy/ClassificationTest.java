package io.github.personiomcp.policy;

import static io.github.personiomcp.policy.SensitiveClass.HEALTH;
import static io.github.personiomcp.policy.SensitiveClass.PAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attribute.Source;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.text.Folding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/sensitive-labels.csv", numLinesToSkip = 1)
    void sensitiveLabelsAreRecognised(String sensitive, String label) {
        assertThat(Classification.all(labelled(label)))
                .extracting(SensitiveClass::label)
                .contains(sensitive);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/innocent-labels.csv", numLinesToSkip = 1)
    void innocentLabelsAreNotHidden(String label) {
        assertThat(Classification.all(labelled(label))).isEmpty();
    }

    /** Innocent as far as one can tell, and hidden all the same: the harm of showing the wrong one would be greater. */
    @ParameterizedTest
    @ValueSource(strings = {"Fiscal year", "Paycheck?", "Adresse", "Kontonummer Kantine", "Sexo de la mascota"})
    void inDoubtALabelIsHidden(String label) {
        assertThat(Classification.all(labelled(label))).isNotEmpty();
    }

    @Test
    void ofPersoniosOwnAttributesGenderAndPayAreSensitive() {
        assertThat(StandardAttributes.all().stream()
                        .filter(attribute -> !Classification.all(attribute).isEmpty())
                        .map(Attribute::key))
                .containsExactly(
                        "gender",
                        "fix_salary",
                        "fix_salary_currency",
                        "fix_salary_interval",
                        "hourly_salary",
                        "hourly_salary_currency");
    }

    @Test
    void theUniversalIdTellsWhatAForeignLabelDoesNot() {
        Attribute birthday = new Attribute(
                "dynamic_101",
                new Source("dynamic_101", null),
                "誕生日",
                AttributeType.DATE,
                "date_of_birth",
                List.of(),
                Access.WRITABLE);
        assertThat(Classification.of(birthday)).contains(SensitiveClass.BIRTH);
    }

    @Test
    void theKeyCountsToo() {
        assertThat(Classification.of(Tenants.custom(1, "iban", "Number", AttributeType.TEXT)))
                .contains(SensitiveClass.BANK);
    }

    @Test
    void invisibleCharactersDoNotDisguiseALabel() {
        assertThat(Classification.of(labelled("Sal\u00ADary"))).contains(PAY);
        assertThat(Classification.of(labelled("I\u200BBAN"))).contains(SensitiveClass.BANK);
    }

    @Test
    void valuesTellWhatNoNameDoes() {
        Attribute notes = Tenants.custom(1, "notes", "Notes", AttributeType.TEXT);
        Attribute holding = new Attribute(
                "notes", notes.source(), "Notes", AttributeType.TEXT, null, List.of(), Access.WRITABLE, true);

        assertThat(Classification.of(notes)).isEmpty();
        assertThat(Classification.of(holding)).contains(SensitiveClass.BANK);
        assertThat(Classification.of(Tenants.custom(1, "to", "To", AttributeType.CHOICE, "DE89370400440532013000")))
                .contains(SensitiveClass.BANK);
    }

    @Test
    void aLabelMayBelongToSeveralClasses() {
        assertThat(Classification.all(labelled("Sick pay"))).containsExactly(PAY, HEALTH);
    }

    @Test
    void classesHaveNamesForTheCommandLine() {
        assertThat(SensitiveClass.labels())
                .hasSize(SensitiveClass.values().length)
                .contains("pay", "tax-and-national-id")
                .allMatch(label -> label.matches("[a-z]+(-[a-z]+)*"));
    }

    private static Attribute labelled(String label) {
        String slug = Folding.slug(label);
        return Tenants.custom(77, slug.isEmpty() ? "custom_77" : slug, label, AttributeType.TEXT);
    }
}
