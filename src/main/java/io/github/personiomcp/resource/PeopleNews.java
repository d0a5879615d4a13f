package io.github.personiomcp.resource;

import io.github.personiomcp.domain.TenantSchema;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tells when people are others than they were. */
public interface PeopleNews {

    /** Where nobody hears of anything. */
    PeopleNews NONE = new PeopleNews() {
        @Override
        public void watch(Consumer<Predicate<String>> changed) {}

        @Override
        public void look(TenantSchema tenant) {}

        @Override
        public Duration interval() {
            return Duration.ofDays(1);
        }
    };

    /**
     * Tells {@code changed} of every change that is noticed, whoever caused it to be read, by which URIs read otherwise since. It is told
     * where the change is read, so it must not wait for anything.
     */
    void watch(Consumer<Predicate<String>> changed);

    /** Reads what has changed, unless that was done not long ago; a failure is no news. */
    void look(TenantSchema tenant);

    /** How often to look, at most. */
    Duration interval();
}
