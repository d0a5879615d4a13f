package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels as people write them: compounds, umlauts written out or not, and letters that folding takes for such. */
class SensitiveLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "Steuer-ID, TAX_AND_NATIONAL_ID",
        "Steueridentifikationsnummer, TAX_AND_NATIONAL_ID",
        "Lohnsteuerklasse, PAY",
        "Kirchensteuer, TAX_AND_NATIONAL_ID",
        "Führerschein, TAX_AND_NATIONAL_ID",
        "Fuehrerschein, TAX_AND_NATIONAL_ID",
        "Sueldo bruto, PAY",
        "Vergütung, PAY",
        "Verguetung, PAY",
        "Arztbesuch, HEALTH",
        "Cita médica, HEALTH",
        "Cuenta bancaria, BANK",
        "Número de cuenta, BANK",
        "Staatsangehörigkeit, NATIONALITY",
        "Staatsangehoerigkeit, NATIONALITY"
    })
    void labelIsSensitiveHoweverItIsSpelled(String label, SensitiveClass expected) {
        Attribute attribute = new Attribute(
                "dynamic_7",
                new Attribute.Source("dynamic_7", null),
                label,
                AttributeType.TEXT,
                null,
                List.of(),
                Attribute.Access.WRITABLE);

        assertThat(Classification.of(attribute)).contains(expected);
    }
}
