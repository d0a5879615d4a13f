package io.github.personiomcp.personio.v1;

/**
 * How many people Personio last announced. A hint, which may be out of date: with it all pages of a reading can be asked for at once,
 * where otherwise the first would have to be waited for.
 */
public final class PeopleCount {

    private volatile long last;

    /** At least 0; 0 where nothing was announced yet. */
    long last() {
        return last;
    }

    void announced(long total) {
        last = Math.max(0, total);
    }
}
