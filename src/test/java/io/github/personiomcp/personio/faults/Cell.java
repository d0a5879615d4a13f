package io.github.personiomcp.personio.faults;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.server.ErrorWords;
import io.github.personiomcp.testing.JumpingClock;
import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One fault at one place of one operation, and what came of it.
 *
 * @param result as in {@link Outcome}; anything that is neither a result nor a failure that ports promise is {@code unhandled}
 * @param words what a client is told; empty where nothing went wrong
 * @param sent when the request was sent that the fault befell
 * @param written how often the same change was sent
 * @param took of the call's time
 */
record Cell(
        Fault fault,
        Face<?> face,
        Place place,
        String result,
        String words,
        List<Instant> sent,
        int written,
        Duration took) {

    static final Duration TIME = Duration.ofSeconds(20);

    static Cell of(Fault fault, Face<?> face, Place place) {
        JumpingClock time = new JumpingClock();
        FaultyWire wire = new FaultyWire(
                face.recording(), fault, Objects.requireNonNull(face.places().get(place)), time);
        String result;
        String words = "";
        try {
            result = face.judge(face.over(wire, time));
        } catch (PersonioException known) {
            result = Outcome.name(known.kind());
            words = ErrorWords.of(known);
        } catch (InvalidArgumentException refusal) {
            result = "refused";
            words = ErrorWords.of(refusal);
        } catch (RuntimeException | StackOverflowError unhandled) {
            result = "unhandled";
            words = unhandled + " at " + List.of(unhandled.getStackTrace());
        }
        Duration took = Duration.between(ManualClock.START, time.instant());
        return new Cell(fault, face, place, result, words, wire.moments(), wire.timesWritten(), took);
    }

    Outcome expected() {
        return fault.outcomes().at(place);
    }

    /** Reads side by side each ask for a token of their own where the one before them got none. */
    int most() {
        return expected().most() * (place == Place.TOKEN ? 8 : face.repetitions(place));
    }

    /** Whether what came is what is documented. */
    boolean documented() {
        return expected().allows(result) || Leniency.covers(this);
    }

    @Override
    public String toString() {
        return "%s, %s of %s: %s after %d requests and %s; %s"
                .formatted(fault, place.label(), face.name(), result, sent.size(), took, words);
    }
}
