package io.github.personiomcp.toolset.organization;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.toolset.Listings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Attributes as they are described: the readable ones in full, of hidden and unreadable ones nothing but their names. */
final class AttributeRecords {

    /** Longer lists of options take more than is worth showing; the number tells that there are more. */
    private static final int MOST_OPTIONS = 200;

    private AttributeRecords() {}

    /** Readable ones in the schema's order, then hidden ones, then unreadable ones. */
    static List<Map<String, Object>> of(TenantSchema tenant, Function<Attribute, Optional<String>> hiddenAs) {
        List<Map<String, Object>> records = new ArrayList<>();
        tenant.attributes().forEach(attribute -> records.add(readable(attribute)));
        tenant.hidden().forEach(attribute -> {
            Map<String, Object> record = named(attribute);
            record.put("hidden", reason(attribute, hiddenAs));
            records.add(record);
        });
        tenant.unreadable().forEach(attribute -> {
            Map<String, Object> record = named(attribute);
            record.put("unreadable", true);
            records.add(record);
        });
        return records;
    }

    /** How many of each there are. */
    static Map<String, Object> totals(TenantSchema tenant) {
        return Listings.record(
                "readable", tenant.attributes().size(),
                "hidden", tenant.hidden().size(),
                "unreadable", tenant.unreadable().size());
    }

    /** Why a hidden attribute is hidden: its class of data. */
    static String reason(Attribute attribute, Function<Attribute, Optional<String>> hiddenAs) {
        return hiddenAs.apply(attribute).orElse("policy");
    }

    private static Map<String, Object> readable(Attribute attribute) {
        Map<String, Object> record = named(attribute);
        record.put("type", attribute.type().name().toLowerCase(Locale.ROOT));
        List<String> options = attribute.options();
        if (!options.isEmpty()) {
            record.put("options", options.subList(0, Math.min(options.size(), MOST_OPTIONS)));
        }
        if (options.size() > MOST_OPTIONS) {
            record.put("options_total", options.size());
        }
        return record;
    }

    private static Map<String, Object> named(Attribute attribute) {
        return Listings.record("key", attribute.key(), "label", attribute.label());
    }
}
