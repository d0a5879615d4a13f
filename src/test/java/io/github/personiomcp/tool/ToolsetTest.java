package io.github.personiomcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ToolsetTest {

    @Test
    void labelsDoNotDependOnTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(Toolset.ORGANIZATION.label()).isEqualTo("organization");
        } finally {
            Locale.setDefault(before);
        }
    }
}
