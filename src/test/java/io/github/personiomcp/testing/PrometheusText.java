package io.github.personiomcp.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Metrics in the text format of Prometheus, read as strictly as its exposition format is written down. */
public final class PrometheusText {

    private static final Pattern COMMENT =
            Pattern.compile("# (?<what>HELP|TYPE) (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) (?<text>.*)");
    private static final Pattern SAMPLE = Pattern.compile(
            "(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(?<labels>[^}]*)})? (?<value>NaN|[+-]?Inf|-?[0-9.]+(?:E-?\\d+)?)");
    private static final Pattern LABEL =
            Pattern.compile("(?<name>[a-zA-Z_][a-zA-Z0-9_]*)=\"(?<value>(?:[^\"\\\\\n]|\\\\[\\\\n\"])*)\"(?:,|$)");

    private final Map<String, Family> families = new TreeMap<>();
    private final Map<String, Double> samples = new LinkedHashMap<>();

    /**
     * What is told of metrics of one name.
     *
     * @param labels the names of their labels with all values that occur
     */
    public record Family(String type, String help, Map<String, List<String>> labels) {}

    private PrometheusText() {}

    public static PrometheusText parse(String text) {
        assertThat(text).endsWith("\n");
        PrometheusText parsed = new PrometheusText();
        text.lines().forEach(parsed::line);
        return parsed;
    }

    private void line(String line) {
        Matcher comment = COMMENT.matcher(line);
        Matcher sample = SAMPLE.matcher(line);
        if (comment.matches()) {
            Family known = families.getOrDefault(comment.group("name"), new Family("", "", new TreeMap<>()));
            String said = comment.group("text");
            boolean type = comment.group("what").equals("TYPE");
            families.put(
                    comment.group("name"),
                    new Family(type ? said : known.type(), type ? known.help() : said, known.labels()));
        } else {
            assertThat(sample.matches()).as(line).isTrue();
            sample(sample.group("name"), sample.group("labels"), sample.group("value"));
        }
    }

    private void sample(String name, @Nullable String labels, String value) {
        Family family = families.getOrDefault(name, families.get(name.replaceFirst("_(bucket|count|sum)$", "")));
        assertThat(family).as("type of %s", name).isNotNull();
        Map<String, String> read = labels(labels == null ? "" : labels);
        read.forEach((label, word) -> {
            List<String> words = family.labels().computeIfAbsent(label, unknown -> new ArrayList<>());
            if (!words.contains(word)) {
                words.add(word);
            }
        });
        Double before = samples.put(name + read, Double.valueOf(value.replace("Inf", "Infinity")));
        assertThat(before).as("%s %s twice", name, read).isNull();
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(text);
        int end = 0;
        while (label.find()) {
            assertThat(label.start()).as(text).isEqualTo(end);
            labels.put(label.group("name"), label.group("value"));
            end = label.end();
        }
        assertThat(end).as(text).isEqualTo(text.length());
        return labels;
    }

    /** By the names of the metrics. */
    public Map<String, Family> families() {
        return families;
    }

    /** The value of one metric, such as {@code calls_total} with {@code tool=who, outcome=ok}, labels in the order of their names. */
    public double value(String name, String labels) {
        assertThat(samples).containsKey(name + "{" + labels + "}");
        return samples.get(name + "{" + labels + "}");
    }

    /** The sum of all samples of this name. */
    public double sum(String name) {
        return samples.entrySet().stream()
                .filter(sample -> sample.getKey().startsWith(name + "{"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
