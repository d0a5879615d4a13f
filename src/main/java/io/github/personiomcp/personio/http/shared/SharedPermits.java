package io.github.personiomcp.personio.http.shared;

import io.github.personiomcp.personio.http.BucketPermits;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.PermitSource;
import io.github.personiomcp.personio.http.Rate;
import io.github.personiomcp.personio.http.Refusals;
import io.github.personiomcp.personio.http.Sleeper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The permits of one family, taken from the bucket that all instances share; without Redis from one of this instance's own, which begins
 * empty and fills at a fair share of the rate. What that one lacks when Redis is back is taken from the shared one, which may have
 * forgotten what was taken before and knows nothing of what was taken since: together they never have more than they would have had.
 */
final class SharedPermits implements PermitSource {

    /** What is known of 429s is kept longer than Personio closes anything, and longer than any request is under way. */
    private static final Duration REFUSALS_KEPT = Duration.ofMinutes(15);

    /** As many 429s as no instance hears in its life, and as few milliseconds as are many days. */
    private static final long MOST = 1_000_000_000;

    private final Meeting meeting;
    private final Sleeper sleeper;
    private final String bucket;
    private final List<String> refusals;
    private Rate rate;
    private @Nullable Rate agreed;
    private @Nullable BucketPermits share;

    /** @param rate of all instances together */
    SharedPermits(Meeting meeting, RedisKeys keys, EndpointFamily family, Rate rate, Sleeper sleeper) {
        this.meeting = meeting;
        this.sleeper = sleeper;
        this.bucket = keys.bucket(family);
        this.refusals = List.of(keys.rounds(family), keys.closed(family));
        this.rate = rate;
    }

    @Override
    public Rate rate() {
        return meeting.together() ? rate : share().rate();
    }

    @Override
    public long available() {
        return shared(BucketPermits::available).orElseGet(() -> share().available());
    }

    @Override
    public boolean take() {
        return shared(BucketPermits::take).orElseGet(() -> share().take());
    }

    /** Another instance, or a Redis that goes just now, may have made the bucket smaller than so many permits. */
    @Override
    public Duration until(long permits) {
        Duration estimate = shared(there -> there.until(permits)).orElseGet(() -> share().until(permits));
        Duration longest = rate().timeFor(permits);
        return estimate.compareTo(longest) < 0 ? estimate : longest;
    }

    @Override
    public void giveBack() {
        if (!done(BucketPermits::giveBack)) {
            share().giveBack();
        }
    }

    @Override
    public void keepAtMost(long permits) {
        if (!done(there -> there.keepAtMost(permits))) {
            share().keepAtMost(permits);
        }
    }

    @Override
    public void change(Rate other) {
        rate = other;
        agreed = null;
        if (!agree()) {
            share().change(share(other));
        }
    }

    @Override
    public Refusals heard() {
        return meeting.ask(session -> refusals(session.run(Scripts.HEAR, refusals, REFUSALS_KEPT.toMillis())))
                .orElse(Refusals.NONE);
    }

    /** Whoever can write to Redis can slow this instance down, but neither stop nor confuse it. */
    private static Refusals refusals(List<Long> told) {
        boolean sound = told.size() == 3 && told.stream().allMatch(number -> number >= 0 && number <= MOST);
        if (!sound) {
            throw new ForeignContentException();
        }
        return new Refusals(told.get(0), told.get(1).intValue(), Duration.ofMillis(told.get(2)));
    }

    @Override
    public void tell(Refusals known) {
        meeting.ask(session -> session.run(
                Scripts.TELL,
                refusals,
                known.round(),
                known.inARow(),
                known.closed().toMillis(),
                REFUSALS_KEPT.toMillis()));
    }

    private <T> Optional<T> shared(Function<BucketPermits, T> step) {
        Rate now = rate;
        return agree() ? meeting.ask(session -> step.apply(session.permits(bucket, now))) : Optional.empty();
    }

    private boolean done(Consumer<BucketPermits> step) {
        return shared(there -> {
                    step.accept(there);
                    return true;
                })
                .isPresent();
    }

    /** Whether the shared bucket has the rate that this instance knows, and what this instance owes is taken from it. */
    private boolean agree() {
        if (rate.equals(agreed)) {
            return meeting.together();
        }
        Rate now = rate;
        long owed = share == null ? 0 : share.missing();
        boolean agrees = meeting.ask(session -> {
                    BucketPermits there = session.permits(bucket, now);
                    there.change(now);
                    there.owe(owed);
                    return true;
                })
                .isPresent();
        if (agrees) {
            agreed = now;
            share = null;
        }
        return agrees;
    }

    private BucketPermits share() {
        BucketPermits known = share;
        if (known == null) {
            known = BucketPermits.own(share(rate), sleeper);
            known.keepAtMost(0);
            share = known;
            agreed = null;
        }
        return known;
    }

    private Rate share(Rate whole) {
        return whole.share(meeting.sharing().instances());
    }
}
