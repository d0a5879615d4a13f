package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.text.Folding;
import java.math.BigDecimal;
import java.util.Comparator;

/** People in the order of an attribute, then by name and id; those without a value come last. */
public final class SortOrder {

    private static final Comparator<Employee> BY_NAME = Comparator.<Employee, String>comparing(
                    person -> Folding.fold(person.name()))
            .thenComparing(Employee::id);

    private SortOrder() {}

    /**
     * The order meant by {@code sort}: {@code name} or an attribute's key, with a leading minus for descending.
     *
     * @throws InvalidArgumentException for an attribute that does not exist or may not be seen
     */
    public static Comparator<Employee> of(String sort, TenantSchema tenant) {
        boolean descending = sort.startsWith("-");
        String key = descending ? sort.substring(1) : sort;
        if (key.equals("name")) {
            return descending ? BY_NAME.reversed() : BY_NAME;
        }
        Attribute attribute = VisibleAttributes.require(tenant, key);
        return values(attribute, descending).thenComparing(BY_NAME);
    }

    private static Comparator<Employee> values(Attribute attribute, boolean descending) {
        String key = attribute.key();
        Comparator<Employee> withValue =
                switch (attribute.type()) {
                    case INTEGER, DECIMAL, ID -> Comparator.comparing(person -> number(person, key));
                    case DATE -> Comparator.comparing(person -> person.text(key));
                    case TEXT, MULTILINE, BOOLEAN, CHOICE, TAGS, LINK, REFERENCE, PERSON, RECORDS ->
                        Comparator.comparing(person -> Folding.fold(person.text(key)));
                };
        Comparator<Employee> emptyLast =
                Comparator.comparing(person -> person.value(key).isEmpty());
        return emptyLast.thenComparing(descending ? withValue.reversed() : withValue);
    }

    private static BigDecimal number(Employee person, String key) {
        return person.value(key).flatMap(Values::number).orElse(BigDecimal.ZERO);
    }
}
