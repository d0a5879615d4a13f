package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.Nearest;
import io.github.personiomcp.tool.Toolset;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people to whom a server is confined: those who have, for each of some attributes, one of the accepted values in exactly this
 * spelling. Whoever has none, or one that cannot be read, is outside.
 *
 * @param conditions the accepted values by the name of an attribute; none for a server that is not confined
 */
public record RowScope(Map<String, Set<String>> conditions) {

    /** Everybody. */
    public static final RowScope NONE = new RowScope(Map.of());

    /** What cannot be narrowed to some people: candidates are no employees, and a report does not tell whose rows it holds. */
    private static final Set<Toolset> BEYOND = Set.of(Toolset.RECRUITING, Toolset.REPORTS);

    public RowScope {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        for (Map.Entry<String, Set<String>> condition : conditions.entrySet()) {
            copy.put(condition.getKey(), Collections.unmodifiableSet(new LinkedHashSet<>(condition.getValue())));
        }
        conditions = Collections.unmodifiableMap(copy);
    }

    /**
     * Understands conditions such as {@code office=Berlin|Dublin}: any of the values; all of the attributes; several conditions on one
     * attribute add to its values.
     *
     * @throws IllegalArgumentException saying what is wrong with one of them
     */
    public static RowScope of(List<String> conditions) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (String condition : conditions) {
            String[] parts = condition.split("=", 2);
            Set<String> values = parts.length < 2 ? Set.of() : values(parts[1]);
            if (parts[0].isBlank() || values.isEmpty()) {
                throw new IllegalArgumentException("--scope takes ATTRIBUTE=VALUE, such as 'office=Berlin' or"
                        + " 'office=Berlin|Dublin', with an attribute and a value that are not empty");
            }
            all.computeIfAbsent(key(parts[0]), key -> new LinkedHashSet<>()).addAll(values);
        }
        return new RowScope(all);
    }

    private static Set<String> values(String text) {
        Set<String> values = Arrays.stream(text.split("\\|", -1))
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return values.contains("") ? Set.of() : values;
    }

    /** The key of an attribute; units may also be called as agents call them, such as {@code legal_entity}. */
    private static String key(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        return Stream.of(OrganizationUnit.Kind.values())
                .filter(kind -> kind.label().equals(key))
                .map(OrganizationUnit.Kind::attribute)
                .findFirst()
                .orElse(key);
    }

    /** Whether there is anybody outside. */
    public boolean confines() {
        return !conditions.isEmpty();
    }

    /** Whether the tools of {@code toolset} can be confined. */
    public boolean covers(Toolset toolset) {
        return !confines() || !BEYOND.contains(toolset);
    }

    /** What callers have to know of it; nothing that would tell who is outside. */
    public List<Message> remarks() {
        return confines()
                ? List.of(Message.of(
                        "This server is confined to some of the people: others do not exist here, nor do recruiting data and"
                                + " reports."))
                : List.of();
    }

    /** Whether only the tenant can tell that the attributes exist. */
    public boolean needsTenant() {
        return !missing(TenantSchema.standard()).isEmpty();
    }

    /** What is wrong with the attributes in a tenant whose attributes are known; one sentence for each. */
    public List<String> inVain(TenantSchema tenant) {
        List<String> known = all(tenant).map(Attribute::key).toList();
        return missing(tenant).stream()
                .map(name -> "--scope " + name + " names no attribute that this credential can read."
                        + Nearest.to(name, known)
                                .map(near -> " Did you mean " + near + "?")
                                .orElse(""))
                .toList();
    }

    private List<String> missing(TenantSchema tenant) {
        return conditions.keySet().stream()
                .filter(name -> find(name, tenant).isEmpty())
                .toList();
    }

    /** The attribute called {@code name}, seen or not. */
    static Optional<Attribute> find(String name, TenantSchema tenant) {
        return new TenantSchema(all(tenant).toList(), List.of(), tenant.problem()).find(name);
    }

    private static Stream<Attribute> all(TenantSchema tenant) {
        return Stream.concat(tenant.attributes().stream(), tenant.hidden().stream());
    }

    /** As it was written. */
    @Override
    public String toString() {
        return conditions.entrySet().stream()
                .map(condition -> condition.getKey() + "=" + String.join("|", condition.getValue()))
                .collect(Collectors.joining(" and "));
    }
}
