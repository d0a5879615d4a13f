package io.github.personiomcp.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.text.Language;
import io.github.personiomcp.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTest {

    @ParameterizedTest
    @CsvSource({
        "personio://employees/4711, 4711",
        "personio://employees/Anna%20M%C3%BCller, Anna Müller",
        "personio://employees/a+b@example.com, a+b@example.com",
        "personio://employees/AC%2FDC, AC/DC"
    })
    void lastPartOfAnAddressSaysWho(String uri, String who) {
        assertThat(Resources.EMPLOYEE.asked(uri)).contains(Map.of("employee", who));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "personio://employees/",
                "personio://employees/1/2",
                "personio://employees/%zz",
                "personio://employees",
                "personio://org-chart",
                "https://employees/1"
            })
    void otherAddressesAreNobodys(String uri) {
        assertThat(Resources.EMPLOYEE.asked(uri)).isEmpty();
    }

    @Test
    void addressWithoutAVariableIsReadAsItStands() {
        assertThat(Resources.ORG_CHART.asked("personio://org-chart")).contains(Map.of("limit", 500));
        assertThat(Resources.ORG_CHART.asked("personio://org-chart/1")).isEmpty();
    }

    @Test
    void attributesAreThoseThatCanBeRead() {
        Map<String, Object> answer = Map.of(
                "attributes",
                List.of(
                        Map.of("key", "office"),
                        Map.of("key", "iban", "hidden", "bank"),
                        Map.of("key", "team", "unreadable", true)),
                "hidden",
                1,
                "complete",
                true);

        assertThat(Resources.ATTRIBUTES.shown().apply(answer))
                .isEqualTo(Map.of("attributes", List.of(Map.of("key", "office")), "complete", true));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyResourceHasATitleAndADescriptionInEveryLanguage(Language language) {
        Set<String> keys = Words.of(Resource.class, language).keys();

        assertThat(keys).hasSize(2 * Resources.all().size());
        assertThat(Resources.all()).allSatisfy(resource -> assertThat(keys)
                .contains(resource.name() + ".title", resource.name() + ".description"));
    }
}
