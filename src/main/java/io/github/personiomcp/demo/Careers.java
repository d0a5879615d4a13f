package io.github.personiomcp.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Who has left, is away for long, or has yet to start; everybody else is active. */
final class Careers {

    /** Personio's four states. */
    enum Status {
        ACTIVE,
        ONBOARDING,
        LEAVE,
        INACTIVE
    }

    /**
     * The dates of one employment.
     *
     * @param left the last day, in the future for people who have given notice
     */
    record Career(Status status, LocalDate hired, @Nullable LocalDate left) {}

    private static final int LEAVERS = 5;
    private static final int ON_LEAVE = 3;
    private static final int JOINERS = 3;
    private static final int FOUNDED_YEARS_AGO = 15;

    private final Map<Draft, Career> careers = new HashMap<>();
    private final Random random;
    private final LocalDate today;

    private Careers(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** Deals the uncommon states to those who come first in {@code seats}. */
    static Careers deal(List<Draft> seats, Random random, LocalDate today) {
        Careers careers = new Careers(random, today);
        careers.dealUncommon(seats);
        return careers;
    }

    Career of(Draft seat) {
        return careers.computeIfAbsent(seat, unused -> new Career(Status.ACTIVE, pastHireDate(), null));
    }

    private void dealUncommon(List<Draft> seats) {
        List<Draft> leaves =
                seats.stream().filter(seat -> !seat.leads() && seat.depth > 1).toList();
        List<Draft> managers =
                seats.stream().filter(seat -> seat.leads() && seat.depth > 1).toList();
        int leavers = portion(seats, LEAVERS);
        int leavingManagers = Math.max(1, leavers / 6);
        leave(managers.subList(0, leavingManagers));
        int next = Math.max(1, leavers - leavingManagers);
        leave(leaves.subList(0, next));
        next = deal(leaves, next, portion(seats, ON_LEAVE), Status.LEAVE);
        next = deal(leaves, next, portion(seats, JOINERS), Status.ONBOARDING);
        giveNotice(leaves.subList(next, next + portion(seats, 1)));
    }

    private int deal(List<Draft> leaves, int from, int count, Status status) {
        for (Draft seat : leaves.subList(from, from + count)) {
            boolean starts = status == Status.ONBOARDING;
            careers.put(
                    seat, new Career(status, starts ? today.plusDays(3 + random.nextInt(70)) : pastHireDate(), null));
        }
        return from + count;
    }

    private void leave(List<Draft> seats) {
        for (Draft seat : seats) {
            LocalDate left = today.minusDays(5 + random.nextInt(395));
            careers.put(seat, new Career(Status.INACTIVE, left.minusDays(200 + random.nextInt(2500)), left));
        }
    }

    private void giveNotice(List<Draft> seats) {
        for (Draft seat : seats) {
            careers.put(seat, new Career(Status.ACTIVE, pastHireDate(), today.plusDays(8 + random.nextInt(75))));
        }
    }

    /** Growing companies have hired most people lately. */
    private LocalDate pastHireDate() {
        double share = Math.pow(random.nextDouble(), 1.7);
        return today.minusDays(6 + (long) (share * 365 * FOUNDED_YEARS_AGO));
    }

    private static int portion(List<Draft> seats, int percent) {
        return Math.max(1, seats.size() * percent / 100);
    }
}
