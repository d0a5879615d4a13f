package io.github.personiomcp.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.text.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantSchemaTest {

    private static final Attribute SHIRT =
            Tenants.custom(103, "shirt_size", "Shirt size", AttributeType.CHOICE, "S", "M");
    private static final Attribute BONUS = Tenants.custom(106, "bonus", "Bonus", AttributeType.DECIMAL);

    @Test
    void attributesAreFoundByReadableAndByRawKeyWhateverTheCase() {
        TenantSchema tenant = Tenants.with(SHIRT);

        assertThat(tenant.find("shirt_size")).contains(SHIRT);
        assertThat(tenant.find("Shirt_Size")).contains(SHIRT);
        assertThat(tenant.find("dynamic_103")).contains(SHIRT);
        assertThat(tenant.find("DYNAMIC_103")).contains(SHIRT);
        assertThat(tenant.find("dynamic_104")).isEmpty();
    }

    @Test
    void theReadableKeyGoesBeforeTheRawOne() {
        assertThat(TenantSchema.standard().find("department").map(Attribute::type))
                .contains(AttributeType.REFERENCE);
    }

    @Test
    void hiddenAttributesAreNotFoundButKnown() {
        TenantSchema narrowed = Tenants.with(SHIRT, BONUS).hiding(attribute -> attribute.equals(BONUS));

        assertThat(narrowed.find("bonus")).isEmpty();
        assertThat(narrowed.find("dynamic_106")).isEmpty();
        assertThat(narrowed.keys()).contains("shirt_size").doesNotContain("bonus");
        assertThat(narrowed.hidden()).containsExactly(BONUS);
        assertThat(narrowed.hides("Bonus")).isTrue();
        assertThat(narrowed.hides("dynamic_106")).isTrue();
        assertThat(narrowed.hides("shirt_size")).isFalse();
    }

    @Test
    void hidingTwiceAddsUp() {
        TenantSchema narrowed = Tenants.with(SHIRT, BONUS)
                .hiding(attribute -> attribute.equals(BONUS))
                .hiding(attribute -> attribute.equals(SHIRT));
        assertThat(narrowed.hidden()).containsExactly(BONUS, SHIRT);
    }

    @Test
    void standardAttributesThatAreNeitherVisibleNorHiddenCannotBeRead() {
        TenantSchema tenant = Tenants.reading("id", "first_name", "gender")
                .hiding(a -> a.key().equals("gender"));

        assertThat(tenant.cannotRead("hire_date")).isTrue();
        assertThat(tenant.cannotRead("first_name")).isFalse();
        assertThat(tenant.cannotRead("gender")).isFalse();
        assertThat(tenant.cannotRead("favourite_colour")).isFalse();
    }

    @Test
    void nothingIsCalledUnreadableWhileTheTenantIsUnknown() {
        TenantSchema unknown =
                TenantSchema.standardBecause(Message.of("No answer.")).hiding(attribute -> true);
        assertThat(unknown.cannotRead("hire_date")).isFalse();
        assertThat(unknown.problem()).hasToString("No answer.");
    }

    @Test
    void schemasAreEqualByContentWhateverTheOrder() {
        List<Attribute> shuffled = new ArrayList<>(Tenants.with(SHIRT, BONUS).attributes());
        Collections.reverse(shuffled);

        assertThat(new TenantSchema(shuffled, List.of(), null))
                .isEqualTo(Tenants.with(SHIRT, BONUS))
                .hasSameHashCodeAs(Tenants.with(SHIRT, BONUS))
                .isNotEqualTo(Tenants.with(SHIRT))
                .isNotEqualTo(TenantSchema.standardBecause(Message.of("No answer.")));
    }

    @Test
    void standardAttributesComeFirstThenCustomOnesByKey() {
        List<String> keys = Tenants.with(SHIRT, BONUS).keys();

        assertThat(keys).startsWith("id", "first_name", "last_name").endsWith("bonus", "shirt_size");
        assertThat(keys).doesNotHaveDuplicates();
    }
}
