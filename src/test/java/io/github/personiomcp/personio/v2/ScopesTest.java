package io.github.personiomcp.personio.v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

    @ParameterizedTest
    @CsvSource({
        "Persons: read, personio:persons:read",
        "Organization units: read, personio:org-units:read",
        "Cost centers: read, personio:cost-centers:read",
        "Documents: write, personio:documents:write"
    })
    void theMissingScopeIsNamed(String right, String scope) {
        assertThat(Scopes.remark(right, Set.of("personio:absences:read")).toString())
                .isEqualTo(" Its access token was not granted the scope " + scope + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"personio:documents:read", "documents:read", "personio:document:read"})
    void spellingsDoNotMatter(String granted) {
        assertThat(Scopes.remark("Documents: read", Set.of(granted)).toString())
                .contains("so the tenant may not offer this");
    }

    @Test
    void aTokenThatTellsNoScopesIsNotBlamed() {
        assertThat(Scopes.remark("Persons: read", Set.of()).toString()).isEmpty();
    }

    @Test
    void readingIsNotWriting() {
        assertThat(Scopes.remark("Persons: write", Set.of("personio:persons:read"))
                        .toString())
                .contains("not granted the scope personio:persons:write");
    }
}
