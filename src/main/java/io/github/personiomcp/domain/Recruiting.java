package io.github.personiomcp.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Port: reading what the tenant recruits. */
public interface Recruiting {

    /** What can be listed. */
    enum Kind {
        APPLICATIONS,
        CANDIDATES,
        /** Vacancies, unlike {@link Job}. */
        JOBS,
        /** Kinds of vacancies; Personio does not tell when they changed. */
        CATEGORIES;

        /** As agents write it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One application, candidate, vacancy or category.
     *
     * @param facts flat and without empty ones, in the order in which they are shown; dates are {@code YYYY-MM-DD}, moments ISO 8601 with
     * offset. Of a candidate nothing private but the e-mail
     */
    record Entry(String id, Map<String, Object> facts) {
        public Entry {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }
    }

    /**
     * Everything of one kind, in the order of Personio.
     *
     * @param changedSince leaves out what was last changed before; null for everything; not for categories
     */
    List<Entry> all(Kind kind, @Nullable Instant changedSince, CallContext context);
}
