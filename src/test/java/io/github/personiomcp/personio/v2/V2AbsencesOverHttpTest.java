package io.github.personiomcp.personio.v2;

import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.testing.RecordedPersonio;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/** The same promises, over HTTP. */
final class V2AbsencesOverHttpTest extends V2AbsencesContractTest {

    private static final RecordedPersonio PERSONIO = new RecordedPersonio();

    @AfterAll
    static void stop() {
        PERSONIO.close();
    }

    @Override
    protected ApiClient personio(Map<String, String> answers) {
        return PERSONIO.answering(answers, new V2Auth());
    }

    @Override
    protected int rounds() {
        return 2;
    }
}
