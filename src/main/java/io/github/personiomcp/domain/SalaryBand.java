package io.github.personiomcp.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A range of pay that the tenant has defined for jobs.
 *
 * @param details whatever else Personio tells of it, flat: texts, numbers and booleans by name
 */
public record SalaryBand(String id, String name, Map<String, Object> details) {

    public SalaryBand {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
