package io.github.personiomcp.install;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    @Test
    void threeLinesAroundTheChangeAreShown() {
        assertThat(UnifiedDiff.of("f", "1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nnew\n6\n7\n8\n"))
                .containsExactly("--- f", "+++ f", "@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+new", " 6", " 7", " 8");
    }

    @Test
    void newFileHasNothingBefore() {
        assertThat(UnifiedDiff.of("f", "", "a\n")).containsExactly("--- f", "+++ f", "@@ -0,0 +1,1 @@", "+a");
    }

    @Test
    void missingLastLineEndIsTold() {
        assertThat(UnifiedDiff.of("f", "a", "a\n"))
                .containsExactly("--- f", "+++ f", "@@ -1,1 +1,1 @@", "-a", "\\ No newline at end of file", "+a");
    }

    @Test
    void sameTextsHaveNone() {
        assertThat(UnifiedDiff.of("f", "a\n", "a\n")).isEmpty();
    }
}
