package io.github.personiomcp.toolset.organization;

import io.github.personiomcp.directory.PeopleEvent.Kind;
import io.github.personiomcp.directory.VisibleAttributes;
import io.github.personiomcp.directory.VisibleAttributes.Selection;
import io.github.personiomcp.directory.WatchedAttribute;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.ArgumentCheck;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.toolset.Listings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The argument {@code kinds}: which events are asked for, and of which of them this caller can know anything.
 *
 * @param asked all kinds where none was named
 */
record EventKinds(Set<Kind> asked, TenantSchema tenant) {

    /** Everybody has one each year: a longer range floods the answer. */
    private static final int MOST_YEARS_OF_ANNIVERSARIES = 5;

    static Schema describe() {
        return Schema.stringOrStrings()
                .with("items", Schema.choice(Kind.labels()).build())
                .describedAs("default all");
    }

    /**
     * The kinds that {@code words} name.
     *
     * @throws InvalidArgumentException for one that does not exist, for anniversaries of too many years, and where nothing is known of any
     */
    static EventKinds of(List<String> words, DateRange range, TenantSchema tenant) {
        Set<Kind> asked = EnumSet.noneOf(Kind.class);
        words.forEach(word -> asked.add(kind(word)));
        EventKinds kinds = new EventKinds(asked.isEmpty() ? EnumSet.allOf(Kind.class) : asked, tenant);
        if (kinds.known().isEmpty()) {
            throw new InvalidArgumentException(Message.sentences(kinds.obstacles()));
        }
        if (kinds.known().contains(Kind.ANNIVERSARY)
                && range.to().isAfter(range.from().plusYears(MOST_YEARS_OF_ANNIVERSARIES))) {
            throw new InvalidArgumentException(
                    "Anniversaries are listed for at most {0} years at once. Give a shorter range, or kinds without"
                            + " anniversary.",
                    MOST_YEARS_OF_ANNIVERSARIES);
        }
        return kinds;
    }

    private static Kind kind(String word) {
        if (!Kind.labels().contains(word)) {
            throw new InvalidArgumentException(ArgumentCheck.unknown("kind", word, new TreeSet<>(Kind.labels())));
        }
        return Kind.of(word);
    }

    /** Those of which something can be known. */
    Set<Kind> known() {
        Set<Kind> known = EnumSet.copyOf(asked);
        known.removeIf(kind -> obstructed(kind));
        return known;
    }

    /** {@code page}, honest about the kinds of which nothing can be known. */
    Page told(Page page) {
        List<String> keys = asked.stream()
                .filter(this::obstructed)
                .map(Kind::attribute)
                .distinct()
                .toList();
        Selection withheld = VisibleAttributes.select(tenant, keys);
        return page.with(Listings.detail("hidden", withheld.hidden()))
                .with(Listings.detail("unreadable", withheld.unreadable()))
                .unlessIncomplete(keys.isEmpty(), Message.sentences(obstacles()));
    }

    private boolean obstructed(Kind kind) {
        return kind == Kind.MOVED
                ? WatchedAttribute.in(tenant).isEmpty()
                : tenant.find(kind.attribute()).isEmpty();
    }

    private List<Message> obstacles() {
        List<Message> obstacles = new ArrayList<>();
        asked.stream()
                .filter(this::obstructed)
                .forEach(kind -> obstacles.add(Message.of(
                        "Nothing is known of {0}: {1}",
                        kind.label(), VisibleAttributes.obstacle(tenant, kind.attribute()))));
        return obstacles;
    }
}
