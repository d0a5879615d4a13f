package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * What makes questions about the people of one snapshot fast. Each part is made when it is first needed, and from the same part of the
 * snapshot before where few people have changed since.
 */
final class PeopleIndex {

    /** Changes up to this number are always few. */
    private static final int FEW = 50;

    private static final int FEW_OF_ALL = 8;

    private final TenantSchema tenant;
    private final Lazy<NameOrder> order;
    private final Lazy<WordSearch> words;
    private final Lazy<List<Employee>> unread;
    private final Lazy<ReportingLines> reportingLines;
    private final ConcurrentMap<String, Column> columns = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, int[]> ranks = new ConcurrentHashMap<>();
    private final ConcurrentMap<LocalDate, Employments> employments = new ConcurrentHashMap<>();

    /**
     * An index of {@code people}.
     *
     * @param tenant the attributes that were read of them
     * @param former the index of the people as they were before
     */
    PeopleIndex(TenantSchema tenant, Map<String, Employee> people, Optional<PeopleIndex> former) {
        this.tenant = tenant;
        this.order =
                new Lazy<>(former.flatMap(before -> before.order.latest()), before -> NameOrder.of(people, before));
        this.words =
                new Lazy<>(former.flatMap(before -> before.words.latest()), before -> WordSearch.of(order(), before));
        this.unread = new Lazy<>(() -> people.values().stream()
                .filter(person -> !person.unread().isEmpty())
                .toList());
        this.reportingLines = new Lazy<>(() -> new ReportingLines(tenant, people, order().people()));
    }

    /** Whether it pays to go on with an index of {@code all} people when so many of them have changed. */
    static boolean few(int changed, int all) {
        return changed <= Math.max(FEW, all / FEW_OF_ALL);
    }

    /** Makes what was made of {@code former}, and what every search needs. */
    void makeAllOf(PeopleIndex former) {
        words();
        unread();
        if (tenant.equals(former.tenant)) {
            former.columns.forEach((key, column) -> column(key).makeAllOf(column));
            tenant.attributes().stream()
                    .filter(attribute -> former.ranks.containsKey(attribute.key()))
                    .forEach(this::ranks);
            former.employments.keySet().stream().max(Comparator.naturalOrder()).ifPresent(this::employments);
            if (former.reportingLines.isMade()) {
                reportingLines().readingOrder();
            }
        }
    }

    NameOrder order() {
        return order.get();
    }

    WordSearch words() {
        return words.get();
    }

    /** Whether {@link #words} answers at once. */
    boolean hasWords() {
        return words.isMade();
    }

    /** The people of whom something could not be read. */
    List<Employee> unread() {
        return unread.get();
    }

    ReportingLines reportingLines() {
        return reportingLines.get();
    }

    /** The keys of the columns that are made. */
    Set<String> columns() {
        return Set.copyOf(columns.keySet());
    }

    Column column(String key) {
        return once(columns, key, attribute -> new Column(attribute, order().people()));
    }

    /** The ranks of the values of an attribute's column, in ascending order; equal where they sort alike. */
    int[] ranks(Attribute attribute) {
        return once(
                ranks,
                attribute.key(),
                key -> SortedValues.ranks(attribute, column(key).values()));
    }

    /** The employments of everybody, in the order of names, as understood on the day {@code today}. */
    Employments employments(LocalDate today) {
        return once(employments, today, day -> Employments.of(order().people(), day));
    }

    /** Nobody who reads what has been made takes a lock. */
    private static <K, V> V once(ConcurrentMap<K, V> made, K key, Function<K, V> make) {
        V known = made.get(key);
        return known == null ? made.computeIfAbsent(key, make) : known;
    }
}
