package io.github.personiomcp.personio.http;

import java.time.Duration;

/** Where the permits of one family of endpoints come from. Asked by one thread at a time. */
public interface PermitSource {

    /** The rate at which permits come now. */
    Rate rate();

    /** How many permits are there. */
    long available();

    /** Takes a permit, if one is there. */
    boolean take();

    /** How long it takes until so many are there, should nobody take any; an estimate. */
    Duration until(long permits);

    /** Takes back a permit that was not used. */
    void giveBack();

    /** Takes away all permits but so many. */
    void keepAtMost(long permits);

    /** Lets permits come at another rate from now on. */
    void change(Rate rate);

    /** What others know of refusals by Personio; {@link Refusals#NONE} where there are no others. */
    default Refusals heard() {
        return Refusals.NONE;
    }

    /** Lets others know of refusals by Personio. */
    default void tell(Refusals known) {}
}
