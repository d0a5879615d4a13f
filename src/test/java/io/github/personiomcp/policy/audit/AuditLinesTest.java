package io.github.personiomcp.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditLinesTest {

    @Test
    void whatIsWrittenBehindTheAgreedLengthIsNotRead() throws IOException {
        assertThat(read("ab\ncd\n", 3)).containsExactly("ab whole");
        assertThat(read("ab\ncd\n", 4)).containsExactly("ab whole", "c torn");
        assertThat(read("ab\ncd\n", 0)).isEmpty();
    }

    @Test
    void shorterInputEndsEarlier() throws IOException {
        assertThat(read("ab\n\ncd", 100)).containsExactly("ab whole", " whole", "cd torn");
    }

    private static List<String> read(String text, long length) throws IOException {
        AuditLines lines = new AuditLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), length);
        List<String> all = new ArrayList<>();
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            all.add(new String(line, StandardCharsets.UTF_8) + (lines.ended() ? " whole" : " torn"));
        }
        return all;
    }
}
