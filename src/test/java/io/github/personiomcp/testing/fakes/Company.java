package io.github.personiomcp.testing.fakes;

import static io.github.personiomcp.domain.Attribute.Access.READ_ONLY;
import static io.github.personiomcp.domain.Attribute.Access.WRITABLE;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.domain.TenantSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A company of five with attributes of its own. Policy hides {@code gender} and {@code iban}; the credential cannot read
 * {@code fix_salary}.
 */
public final class Company {

    private static final Set<String> HIDDEN = Set.of("gender", "iban");

    private Company() {}

    public static TenantSchema tenant() {
        Stream<Attribute> standard = StandardAttributes.all().stream()
                .filter(attribute -> !attribute.key().startsWith("fix_salary"));
        Stream<Attribute> custom = Stream.of(
                custom("t_shirt_groesse", "dynamic_103", "T-Shirt Größe", AttributeType.CHOICE, "S", "M", "L"),
                custom("languages", "dynamic_102", "Languages", AttributeType.TAGS, "Java", "SQL", "Rust"),
                custom("badge", "dynamic_104", "Badge", AttributeType.INTEGER),
                custom("remote", "dynamic_105", "Remote", AttributeType.BOOLEAN),
                custom("iban", "dynamic_200", "IBAN", AttributeType.TEXT),
                new Attribute(
                        "locker",
                        new Attribute.Source("dynamic_106", null),
                        "Locker",
                        AttributeType.TEXT,
                        null,
                        List.of(),
                        READ_ONLY));
        return new TenantSchema(Stream.concat(standard, custom).toList(), List.of(), null)
                .hiding(attribute -> HIDDEN.contains(attribute.key()));
    }

    /** Ada leads Ben and Emil, Ben leads Cleo, Dora left. */
    public static List<Employee> people() {
        return Stream.of("""
                        {'id': '1', 'first_name': 'Ada', 'last_name': 'Stein', 'email': 'ada@example.com', 'status': 'active',
                         'position': 'CEO', 'department': 'Management', 'office': 'Berlin'}""", """
                        {'id': '2', 'first_name': 'Ben', 'last_name': 'Öztürk', 'email': 'ben@example.com', 'status': 'active',
                         'position': 'Engineer', 'hire_date': '2024-02-01', 'supervisor': 'Ada Stein', 'supervisor_id': '1',
                         'office': 'Berlin', 'department': 'Platform', 'team': 'Core', 'last_modified_at': '2026-11-01',
                         't_shirt_groesse': 'M', 'languages': ['Java', 'SQL']}""", """
                        {'id': '3', 'first_name': 'Cleo', 'last_name': 'Martin', 'email': 'cleo@example.com', 'status': 'leave',
                         'position': 'Engineer', 'supervisor': 'Ben Öztürk', 'supervisor_id': '2', 'office': 'Madrid',
                         'department': 'Platform', 't_shirt_groesse': 'S'}""", """
                        {'id': '4', 'first_name': 'Dora', 'last_name': 'Lang', 'email': 'dora@example.com', 'status': 'inactive',
                         'department': 'Sales'}""", """
                        {'id': '5', 'first_name': 'Emil', 'last_name': 'Lang', 'email': 'emil@example.com', 'status': 'onboarding',
                         'position': 'Designer', 'hire_date': '2026-12-01', 'supervisor': 'Ada Stein', 'supervisor_id': '1',
                         'department': 'Product'}""")
                .map(Json::object)
                .map(attributes -> new Employee(attributes.get("id").toString(), attributes))
                .toList();
    }

    /** Somebody with an e-mail made of the first name, active unless said otherwise. */
    public static Employee person(String id, String first, String last, Object... keysAndValues) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("id", id);
        given.put("first_name", first);
        given.put("last_name", last);
        given.put("email", first.toLowerCase(Locale.ROOT) + "@example.com");
        given.put("status", "active");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            given.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return new Employee(id, given);
    }

    private static Attribute custom(String key, String rawKey, String label, AttributeType type, String... options) {
        return new Attribute(key, new Attribute.Source(rawKey, null), label, type, null, List.of(options), WRITABLE);
    }
}
