package io.github.personiomcp.testing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Absences that nobody would think of: halves at either end, hours through the nights when clocks change, open ends. */
public final class RandomLeaves {

    private static final List<String> STATUSES = List.of("approved", "pending", "rejected", "deletion_pending");
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Australia/Lord_Howe"));
    private static final List<LocalDate> CLOCK_CHANGES =
            List.of(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 10, 24), LocalDate.of(2026, 3, 7));

    private final Random random;

    private RandomLeaves(Random random) {
        this.random = random;
    }

    public static List<Leave> of(Random random, int count) {
        RandomLeaves leaves = new RandomLeaves(random);
        return IntStream.range(1, count + 1).mapToObj(leaves::one).toList();
    }

    private Leave one(int number) {
        Leave leave = random.nextBoolean() ? days(number) : hours(number);
        return leave.is(STATUSES.get(random.nextInt(STATUSES.size())));
    }

    private Leave days(int number) {
        LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
        if (random.nextInt(6) == 0) {
            return Leave.days(number, person(), first.toString(), null).halves(random.nextBoolean(), false);
        }
        LocalDate last = first.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(40));
        boolean fromHalf = random.nextBoolean();
        boolean toHalf = random.nextBoolean() && !(fromHalf && first.equals(last));
        return Leave.days(number, person(), first.toString(), last.toString()).halves(fromHalf, toHalf);
    }

    private Leave hours(int number) {
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        while (true) {
            LocalDateTime start = existing(day().atTime(time()), zone);
            LocalDateTime end =
                    random.nextInt(6) == 0 ? null : existing(start.plusMinutes(5L * (1 + random.nextInt(400))), zone);
            if (!looksLikeWholeDays(start, end, zone) && (end == null || end.isAfter(start))) {
                String finish = end == null ? null : end.toString();
                return Leave.hours(number, person(), start.toString(), finish, 5 * random.nextInt(300))
                        .in(zone);
            }
        }
    }

    /** What v1 shows of these cannot be told from whole days that were stored as if they were UTC. */
    private static boolean looksLikeWholeDays(LocalDateTime start, @Nullable LocalDateTime end, ZoneId zone) {
        return midnight(start, zone) && (end == null || midnight(end, zone));
    }

    private static boolean midnight(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalTime()
                .equals(LocalTime.MIDNIGHT);
    }

    /** A time that a clock in that zone shows on that day. */
    private static LocalDateTime existing(LocalDateTime wanted, ZoneId zone) {
        return wanted.atZone(zone).toLocalDateTime();
    }

    private LocalDate day() {
        return random.nextBoolean()
                ? CLOCK_CHANGES.get(random.nextInt(CLOCK_CHANGES.size())).plusDays(random.nextInt(2))
                : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    }

    private LocalTime time() {
        return random.nextInt(5) == 0 ? LocalTime.MIDNIGHT : LocalTime.of(random.nextInt(24), 5 * random.nextInt(12));
    }

    private String person() {
        return String.valueOf(4711 + random.nextInt(5));
    }
}
