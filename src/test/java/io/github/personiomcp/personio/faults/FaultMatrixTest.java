package io.github.personiomcp.personio.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Connection;
import io.github.personiomcp.domain.Ports;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong at whichever request of whichever operation ends as documented, in time that passes at once. */
class FaultMatrixTest {

    private static final FaultMatrix MATRIX = FaultMatrix.filled();

    private static final Pattern ADVICE = Pattern.compile(
            "(?i)try again|ask for|check|look|repeat|grant|list_absences|search_employees|the operator|another|use the id|compare|called");

    private static final Pattern RAW =
            Pattern.compile("<|CANARY|Exception|\\tat |com\\.example|evil|\\u202e|Bearer|not-a-secret");

    @Test
    void everyMethodOfEveryPortIsAnOperation() {
        List<String> methods = Stream.of(Ports.class.getRecordComponents())
                .filter(port -> port.getType() != Connection.class)
                .flatMap(FaultMatrixTest::methods)
                .toList();

        assertThat(Operations.all()).extracting(Operation::name).containsExactlyInAnyOrderElementsOf(methods);
        assertThat(Fault.all())
                .hasSizeGreaterThanOrEqualTo(40)
                .extracting(Fault::name)
                .doesNotHaveDuplicates();
        assertThat(MATRIX.unsupported()).containsExactly("absenceWrites.update over V1");
    }

    @Test
    void everyFaultEndsAsDocumented() {
        assertThat(those(cell -> !cell.documented())).isEmpty();
    }

    @Test
    void noRequestIsSentMoreOftenThanDocumented() {
        assertThat(those(cell -> cell.sent().size() > cell.most())).isEmpty();
    }

    @Test
    void noChangeIsSentTwiceUnlessPersonioRefusedItUnprocessed() {
        assertThat(those(cell -> !cell.place().writes() && cell.written() > 1)).isEmpty();
    }

    @Test
    void noCallTakesLongerThanItHas() {
        assertThat(those(cell -> cell.took().compareTo(Cell.TIME) > 0)).isEmpty();
    }

    @Test
    void nothingIsSentAgainBeforeItIsPermitted() {
        assertThat(those(FaultMatrixTest::hasty)).isEmpty();
    }

    @Test
    void everyFailureIsToldInPlainWordsWithWhatToDo() {
        assertThat(those(cell -> !cell.words().isEmpty()
                        && (RAW.matcher(cell.words()).find()
                                || !ADVICE.matcher(cell.words()).find()
                                || !cell.words().endsWith("."))))
                .isEmpty();
    }

    @Test
    void documentHoldsWhatIsDocumented() throws IOException {
        Path document = Path.of("docs/faults.md");
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/fault-matrix.md"), FaultTables.whole(MATRIX));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(document, FaultTables.compact());
        }

        assertThat(document)
                .as("Repair: mvn test -Dtest=FaultMatrixTest -Dgolden.update=true")
                .hasContent(FaultTables.compact());
    }

    private static boolean hasty(Cell cell) {
        Duration pause = cell.fault().pause();
        List<Instant> sent = cell.sent();
        for (int i = 1; i < Math.min(sent.size(), cell.fault().times() + 1); i++) {
            if (sent.get(i).isBefore(sent.get(i - 1).plus(pause))) {
                return true;
            }
        }
        return false;
    }

    private static List<Cell> those(Predicate<Cell> wrong) {
        return MATRIX.cells().stream().filter(wrong).toList();
    }

    private static Stream<String> methods(RecordComponent port) {
        return Stream.of(port.getType().getMethods()).map(Method::getName).map(method -> port.getName() + "." + method);
    }
}
