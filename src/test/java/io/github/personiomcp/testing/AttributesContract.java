package io.github.personiomcp.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Attributes;
import io.github.personiomcp.domain.TenantSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every adapter of the {@link Attributes} port finds out about the same demo tenant. Only v1 knows {@link DemoFacts#V1_ONLY},
 * labels, options, and what kind of text a text is; v2 may say less of these, and never something else. It can set more, and wants a
 * hire date of everybody.
 */
public abstract class AttributesContract {

    private static final Set<AttributeType> TEXTS =
            Set.of(AttributeType.TEXT, AttributeType.MULTILINE, AttributeType.LINK, AttributeType.CHOICE);

    private DemoApi api;
    private Attributes attributes;

    protected abstract Attributes over(DemoApi demo);

    /** What this adapter says of an attribute that v1 can set as {@code overV1} tells. */
    protected abstract Access settable(String key, Access overV1);

    @BeforeEach
    void start() {
        api = new DemoApi(60);
        api.tenant.faults().enforceRateLimit(false);
        attributes = over(api);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void readableAttributesAreFoundAndNoOthers() {
        assertThat(found().keySet()).isEqualTo(expected().keySet());
    }

    @Test
    void untickedAttributesAreNotFound() {
        api.company().untick("position", "team", "last_working_day", "preferred_name", "dynamic_24404");

        assertThat(found().keySet())
                .isEqualTo(expected().keySet())
                .doesNotContain("position", "team", "team_id", "last_working_day", "dynamic_24404");
    }

    @Test
    void typesAreThoseOfTheTenant() {
        Map<String, Attribute> expected = expected();

        found().forEach((key, attribute) -> assertThat(roughly(attribute.type()))
                .as(key)
                .isEqualTo(roughly(Objects.requireNonNull(expected.get(key)).type())));
    }

    @Test
    void namesAcrossTenantsAndWhatCanBeSetAreKnown() {
        Map<String, Attribute> expected = expected();

        found().forEach((key, attribute) -> {
            Attribute known = Objects.requireNonNull(expected.get(key));
            assertThat(attribute.universalId()).as(key).isEqualTo(known.universalId());
            assertThat(attribute.access()).as(key).isEqualTo(settable(key, known.access()));
        });
    }

    @Test
    void labelIsThatOfTheTenantOrAdmitsThatItIsUnknown() {
        Map<String, Attribute> expected = expected();

        found().forEach((key, attribute) -> assertThat(attribute.label())
                .as(key)
                .isIn(
                        Objects.requireNonNull(expected.get(key)).label(),
                        key,
                        Objects.requireNonNullElse(attribute.universalId(), key).replace('_', ' ')));
    }

    private Map<String, Attribute> found() {
        return byKey(attributes.readable(listed -> Set.of(), api.call(TenantSchema.standard())));
    }

    private Map<String, Attribute> expected() {
        return byKey(DemoFacts.schema(api.company()).attributes());
    }

    private static Map<String, Attribute> byKey(List<Attribute> attributes) {
        return attributes.stream()
                .filter(attribute ->
                        !DemoFacts.V1_ONLY.contains(attribute.source().rawKey()))
                .collect(Collectors.toMap(Attribute::key, Function.identity()));
    }

    private static AttributeType roughly(AttributeType type) {
        return TEXTS.contains(type) ? AttributeType.TEXT : type;
    }
}
