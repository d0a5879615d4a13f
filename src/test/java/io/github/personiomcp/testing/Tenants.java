package io.github.personiomcp.testing;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attribute.Source;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.domain.TenantSchema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Schemas of tenants with attributes of their own. */
public final class Tenants {

    private Tenants() {}

    /** The standard attributes and {@code custom} ones. */
    public static TenantSchema with(Attribute... custom) {
        return new TenantSchema(
                Stream.concat(StandardAttributes.all().stream(), Arrays.stream(custom))
                        .toList(),
                List.of(),
                null);
    }

    /** Only the standard attributes of {@code keys}, as for a credential that may read no others. */
    public static TenantSchema reading(String... keys) {
        List<String> readable = List.of(keys);
        return new TenantSchema(
                StandardAttributes.all().stream()
                        .filter(attribute -> readable.contains(attribute.key()))
                        .toList(),
                List.of(),
                null);
    }

    /** A writable attribute that the tenant has defined, by Personio's number for it. */
    public static Attribute custom(int number, String key, String label, AttributeType type, String... options) {
        return new Attribute(
                key, new Source("dynamic_" + number, null), label, type, null, List.of(options), Access.WRITABLE);
    }

    /** A custom text as Personio delivers it: its key is still the raw one. */
    public static Attribute unnamed(int number, String label) {
        return custom(number, "dynamic_" + number, label, AttributeType.TEXT);
    }
}
