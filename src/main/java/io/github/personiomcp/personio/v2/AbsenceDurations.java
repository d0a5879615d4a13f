package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.SideBySide;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How long absences take. A period of v2 does not tell; its breakdown by days does, at the cost of a request each (API reference 5.4), so
 * breakdowns are read side by side and remembered.
 */
final class AbsenceDurations {

    private static final int PAGE_SIZE = 28;
    private static final SideBySide SIDE_BY_SIDE = new SideBySide("personio-breakdowns", 8);

    /** What is wrong with one absence is no reason to show none. */
    private static final Set<Kind> OF_ONE_ABSENCE =
            Set.of(Kind.NOT_FOUND, Kind.GONE, Kind.REJECTED, Kind.BAD_ANSWER, Kind.SERVER_ERROR);

    private static final Set<Kind> OUT_OF_TIME = Set.of(Kind.RATE_LIMITED, Kind.TIMEOUT);

    /** @param late why there was no time to ask; null where there was */
    private record Told(
            String id,
            Optional<AbsenceDuration> duration,
            @Nullable PersonioException late) {}

    /** The first place for which there was no time; those behind it are not asked for any more. */
    private record End(int place, PersonioException why) {
        static @Nullable End first(@Nullable End one, @Nullable End other) {
            return one == null || (other != null && other.place < one.place) ? other : one;
        }
    }

    private final V2Client client;
    private final KeptDurations kept;

    AbsenceDurations(V2Client client, KeptDurations kept) {
        this.client = client;
        this.kept = kept;
    }

    /**
     * As many of the first {@code periods} as there is time for, with what they take; those with an open end, and those that Personio
     * fails to tell, stay without.
     *
     * @throws PersonioException where there was not even time for the first
     */
    List<AbsencePeriod> tell(List<AbsencePeriod> periods, CallContext context) {
        Map<String, AbsencePeriod> asked = periods.stream()
                .filter(AbsenceDurations::missing)
                .collect(Collectors.toMap(
                        AbsencePeriod::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        Map<String, AbsenceDuration> durations = new HashMap<>();
        asked.keySet().forEach(id -> Optional.ofNullable(kept.of(id)).ifPresent(known -> durations.put(id, known)));
        asked.keySet().removeAll(durations.keySet());
        Map<String, PersonioException> late = read(List.copyOf(asked.values()), durations, context);
        PersonioException atOnce =
                periods.isEmpty() ? null : late.get(periods.get(0).id());
        if (atOnce != null) {
            throw atOnce;
        }
        return periods.stream()
                .takeWhile(period -> !late.containsKey(period.id()))
                .map(period -> missing(period) ? lasting(period, durations.get(period.id())) : period)
                .toList();
    }

    private static boolean missing(AbsencePeriod period) {
        return period.to() != null && period.days() == null && period.hours() == null;
    }

    private static AbsencePeriod lasting(AbsencePeriod period, @Nullable AbsenceDuration duration) {
        return duration == null ? period : period.lasting(duration.days(), duration.hours());
    }

    /** Adds to {@code durations}; tells for which there was no time. */
    private Map<String, PersonioException> read(
            List<AbsencePeriod> periods, Map<String, AbsenceDuration> durations, CallContext context) {
        AtomicReference<@Nullable End> end = new AtomicReference<>();
        List<Callable<Told>> reads = IntStream.range(0, periods.size())
                .<Callable<Told>>mapToObj(place -> () -> told(place, periods.get(place), end, context))
                .toList();
        Map<String, PersonioException> late = new HashMap<>();
        AtomicInteger done = new AtomicInteger();
        SIDE_BY_SIDE.run(reads, told -> {
            told.duration().ifPresent(duration -> durations.put(told.id(), duration));
            if (told.late() != null) {
                late.put(told.id(), told.late());
            } else {
                context.progress().report(done.incrementAndGet(), periods.size(), "durations of absences read");
            }
        });
        return late;
    }

    private Told told(int place, AbsencePeriod period, AtomicReference<@Nullable End> end, CallContext context) {
        End known = end.get();
        if (known != null && known.place() < place) {
            return new Told(period.id(), Optional.empty(), known.why());
        }
        try {
            return new Told(period.id(), read(period, context), null);
        } catch (PersonioException e) {
            if (!OUT_OF_TIME.contains(e.kind())) {
                throw e;
            }
            end.accumulateAndGet(new End(place, e), End::first);
            return new Told(period.id(), Optional.empty(), e);
        }
    }

    private Optional<AbsenceDuration> read(AbsencePeriod period, CallContext context) {
        String version = kept.version(period.id());
        String path = V2Absences.PATH + "/" + URLEncoder.encode(period.id(), StandardCharsets.UTF_8) + "/breakdowns";
        ApiRequest request = ApiRequest.get(EndpointFamily.V2_ABSENCES, path).with("limit", PAGE_SIZE);
        try {
            AbsenceDuration duration = AbsenceDuration.of(client.all(request, V2Absences.RIGHT, context), period);
            kept.keep(period.id(), version, duration);
            return Optional.of(duration);
        } catch (PersonioException e) {
            if (OF_ONE_ABSENCE.contains(e.kind())) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
