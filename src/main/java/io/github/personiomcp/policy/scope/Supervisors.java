package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Attributes in which one person names another. Of somebody outside the scope neither the name nor the id is left, only that there is
 * somebody; so it is, too, where only the name can be read, because a name does not tell who it is.
 */
final class Supervisors {

    /** Instead of the name. */
    static final String OUTSIDE = "(outside the scope of this server)";

    private final List<Link> links;

    /** @param tenant with the attributes that are read */
    Supervisors(TenantSchema tenant) {
        this.links = rawKeys(tenant).stream().map(raw -> Link.of(raw, tenant)).toList();
    }

    /** The keys under which the name and the id stand; none where they are not read. */
    private record Link(List<String> name, List<String> id) {

        static Link of(String rawKey, TenantSchema tenant) {
            Map<Boolean, List<String>> keys = tenant.attributes().stream()
                    .filter(attribute -> attribute.source().rawKey().equals(rawKey))
                    .collect(Collectors.partitioningBy(
                            Supervisors::isId, Collectors.mapping(Attribute::key, Collectors.toList())));
            return new Link(keys.getOrDefault(false, List.of()), keys.getOrDefault(true, List.of()));
        }

        boolean names(Employee person) {
            return Stream.concat(name.stream(), id.stream()).anyMatch(person.attributes()::containsKey);
        }

        boolean inside(Employee person, Predicate<String> inside) {
            return !id.isEmpty() && id.stream().map(person::text).allMatch(inside);
        }
    }

    /** Whether {@code attribute} is the id of somebody, which has to be known to judge whether the name may be seen. */
    static boolean identify(Attribute attribute, TenantSchema tenant) {
        return isId(attribute) && rawKeys(tenant).contains(attribute.source().rawKey());
    }

    private static boolean isId(Attribute attribute) {
        return attribute.type() == AttributeType.ID
                && "id".equals(attribute.source().part());
    }

    private static Set<String> rawKeys(TenantSchema tenant) {
        return Stream.of(
                        tenant.attributes(),
                        tenant.hidden(),
                        TenantSchema.standard().attributes())
                .flatMap(List::stream)
                .filter(attribute -> attribute.type() == AttributeType.PERSON)
                .map(attribute -> attribute.source().rawKey())
                .collect(Collectors.toSet());
    }

    /** {@code person} without anybody who is not {@code inside}. */
    Employee confined(Employee person, Predicate<String> inside) {
        List<Link> outside = links.stream()
                .filter(link -> link.names(person) && !link.inside(person, inside))
                .toList();
        if (outside.isEmpty()) {
            return person;
        }
        Map<String, Object> attributes = new LinkedHashMap<>(person.attributes());
        outside.forEach(link -> {
            link.name().forEach(key -> attributes.replace(key, OUTSIDE));
            link.id().forEach(attributes::remove);
        });
        return new Employee(person.id(), attributes, person.malformed(), person.unread());
    }
}
