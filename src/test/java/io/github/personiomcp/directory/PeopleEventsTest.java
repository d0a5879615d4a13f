package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.personiomcp.directory.ChangeLog.Move;
import io.github.personiomcp.directory.PeopleEvent.Kind;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.testing.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link PeopleArithmeticTest} does not hold against every day. */
class PeopleEventsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-21");

    private final Employments people = Employments.of(
            Stream.of("1", "2")
                    .map(id -> People.named(id, "Nr", id)
                            .with("hire_date", "2024-11-21")
                            .employee())
                    .toList(),
            DAY);

    @Test
    void whatWasNoticedOfOnePersonOnOneDayIsOneEvent() {
        List<Move> noticed = List.of(move("2", "team"), move("1", "office"), move("2", "position"), move("9", "team"));

        assertThat(in(DAY, DAY, Set.of(Kind.MOVED), noticed))
                .extracting(event -> event.person().id(), PeopleEvent::moves)
                .containsExactly(
                        tuple("1", List.of(move("1", "office"))),
                        tuple("2", List.of(move("2", "team"), move("2", "position"))));
    }

    @Test
    void movesOutsideTheRangeOrNotAskedForAreLeftOut() {
        List<Move> noticed = List.of(move("1", "team"));

        assertThat(in(DAY.plusDays(1), DAY.plusDays(9), Set.of(Kind.MOVED), noticed))
                .isEmpty();
        assertThat(in(DAY, DAY, Set.of(Kind.JOINED), noticed)).isEmpty();
    }

    @Test
    void eventsOfADayStandByKindThenInTheOrderOfThePeople() {
        assertThat(in(DAY, DAY, Set.of(Kind.ANNIVERSARY, Kind.MOVED), List.of(move("2", "team"))))
                .extracting(event -> event.kind() + " " + event.person().id() + " " + event.years())
                .containsExactly("MOVED 2 0", "ANNIVERSARY 1 2", "ANNIVERSARY 2 2");
    }

    private List<PeopleEvent> in(LocalDate from, LocalDate to, Set<Kind> kinds, List<Move> noticed) {
        return PeopleEvents.in(new DateRange(from, to), kinds, people, Map.of(DAY, noticed));
    }

    private static Move move(String id, String attribute) {
        return new Move(id, "Nr " + id, attribute, "before", "after", People.AS_OF);
    }
}
