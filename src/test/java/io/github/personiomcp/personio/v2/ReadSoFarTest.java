package io.github.personiomcp.personio.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReadSoFarTest {

    private static final ReadSoFar NOTHING = new ReadSoFar(0, 31, 0, 0);
    private static final ReadSoFar SOME = new ReadSoFar(18, 31, 18_250, 183);

    @Test
    void moreThanOneCallMayReadIsSaidWithHowFarItCame() {
        PersonioException failure = new PersonioException(Kind.RATE_LIMITED, "No permit", Duration.ofSeconds(60), null);

        PersonioException told = SOME.toldOf(failure, NOTHING);

        assertThat(told).hasCause(failure).hasMessage("""
                There are more attendances than one call may read: 18 of 31 days were read, 18250 attendances so far. \
                Ask again to go on from there, what was read is kept for 5 minutes; \
                or ask for fewer: a shorter period, or some people by employees or where.""");
        assertThat(told.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(told.retryAfter()).contains(Duration.ofSeconds(60));
    }

    @Test
    void stallIsNamed() {
        PersonioException failure = new PersonioException(Kind.TIMEOUT, "Personio was silent");

        assertThat(SOME.toldOf(failure, NOTHING))
                .hasMessageStartingWith("Personio was silent: 18 of 31 days were read");
        assertThat(SOME.toldOf(failure, SOME)).hasMessage("""
                Personio was silent. If that stays so: \
                Ask for fewer: a shorter period, or some people by employees or where.""");
    }

    @Test
    void callThatCameNoFurtherIsNotWorthRepeating() {
        PersonioException failure = new PersonioException(Kind.RATE_LIMITED, "No permit");

        assertThat(SOME.toldOf(failure, SOME)).hasMessage("""
                There are more attendances than one call may read. \
                Ask for fewer: a shorter period, or some people by employees or where.""");
    }

    @Test
    void otherTroubleStaysAsItIs() {
        PersonioException failure = new PersonioException(Kind.MISSING_RIGHT, "No right");

        assertThat(SOME.toldOf(failure, NOTHING)).isSameAs(failure);
    }

    @Test
    void dayIsReadWhenEverybodyAskedForIs() {
        DateRange range = new DateRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        Set<String> people = IntStream.range(0, 100).mapToObj(String::valueOf).collect(Collectors.toSet());
        List<AttendanceWindow> windows = AttendanceWindow.of(range, people, LocalDate.of(2026, 11, 18));
        Chain<Stretch> read = Chain.<Stretch>unread().with(List.of(), null);

        ReadSoFar half = ReadSoFar.of(windows, window -> windows.indexOf(window) % 2 == 0 ? read : Chain.unread());
        ReadSoFar allButTheLast =
                ReadSoFar.of(windows, window -> windows.indexOf(window) < windows.size() - 1 ? read : Chain.unread());

        assertThat(half).isEqualTo(new ReadSoFar(0, 31, 0, windows.size() / 2));
        assertThat(allButTheLast.days())
                .isEqualTo(31 - windows.get(windows.size() - 1).days().days());
    }
}
