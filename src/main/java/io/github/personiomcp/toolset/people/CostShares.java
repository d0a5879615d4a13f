package io.github.personiomcp.toolset.people;

import io.github.personiomcp.domain.InvalidArgumentException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Cost centers with what each of them bears, without the ids that Personio adds. */
final class CostShares {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private CostShares() {}

    /**
     * The shares as they are written; one alone bears everything.
     *
     * @param existing the name of the cost center that is meant by a name, or its id
     * @throws InvalidArgumentException where they are not 100 percent in all, or one is named twice
     */
    static List<Map<String, Object>> understand(Object value, UnaryOperator<String> existing) {
        List<Map<String, Object>> shares = new ArrayList<>();
        Collection<?> given = (Collection<?>) value;
        Set<String> names = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Object one : given) {
            Map<?, ?> share = (Map<?, ?>) one;
            String name = existing.apply(String.valueOf(share.get("name")));
            BigDecimal percentage = percentage(share.get("percentage"), given.size() == 1 ? WHOLE : BigDecimal.ZERO);
            if (percentage.signum() <= 0 || !names.add(name)) {
                throw refused();
            }
            sum = sum.add(percentage);
            shares.add(Map.of("name", name, "percentage", percentage));
        }
        if (!shares.isEmpty() && sum.compareTo(WHOLE) != 0) {
            throw refused();
        }
        return shares;
    }

    /** {@code shares} under the names that {@code name} gives for theirs. */
    static List<Map<String, Object>> renamed(List<Map<String, Object>> shares, UnaryOperator<String> name) {
        return shares.stream()
                .map(share -> {
                    Map<String, Object> renamed = new HashMap<>(share);
                    renamed.computeIfPresent("name", (key, given) -> name.apply(given.toString()));
                    return Map.copyOf(renamed);
                })
                .toList();
    }

    /** Names and percentages of shares as they were read or understood, in an order of their own. */
    static List<Map<String, Object>> plain(Object value) {
        return ((Collection<?>) value)
                .stream()
                        .filter(Map.class::isInstance)
                        .<Map<String, Object>>map(one -> {
                            Map<?, ?> share = (Map<?, ?>) one;
                            String name = Objects.toString(share.get("name"), "");
                            return Map.of("name", name, "percentage", percentage(share.get("percentage"), WHOLE));
                        })
                        .toList();
    }

    private static BigDecimal percentage(@Nullable Object given, BigDecimal otherwise) {
        BigDecimal stripped = given == null ? otherwise : new BigDecimal(given.toString()).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static InvalidArgumentException refused() {
        return new InvalidArgumentException(
                "'cost_centers' takes each cost center once, with percentages above 0 that are"
                        + " 100 in all, such as [{\"name\": \"Sales\", \"percentage\": 60}, {\"name\": \"Product\", \"percentage\": 40}].");
    }
}
