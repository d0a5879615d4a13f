package io.github.personiomcp.acceptance;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds a unique word to every text of every answer of Personio's: one for each slot (place in an answer, and the attribute, document or
 * kind it is about) and each text in it. What a slot tells about people is decided here by the demo company's own keys and names.
 */
final class PlantedCanaries {

    /** A place, with the sensitive class of what stands there; null where anybody may see it. */
    record Slot(String place, @Nullable String sensitive) {}

    private static final Pattern NO_TEXT = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}:\\d{2}.*|https?:.*|[A-Z][A-Z_]+|[0-9a-f]{8}-[0-9a-f-]{27}|[^\\p{L}]*|dynamic_\\d+|P\\d.*");

    /** Words that programs compare. */
    private static final Set<String> WORDS = Set.of(
            "type",
            "status",
            "category",
            "legacy_category",
            "unit",
            "interval",
            "universal_id",
            "global_id",
            "id",
            "key",
            "id_v2",
            "attribute_id",
            "kind",
            "currency",
            "timezone",
            "timezone_id",
            "substitute_option",
            "created_by",
            "href",
            "token",
            "access_token",
            "token_type",
            "scope",
            "cursor",
            "content_type",
            "state",
            "country");

    /** What is planted also where nothing stands. */
    private static final Set<String> FREE = Set.of("comment", "description");

    private static final Set<String> COMPARED = Set.of("status", "employment_type", "profile_picture", "work_schedule");

    private static final Map<String, String> BY_KEY = Map.ofEntries(
            Map.entry("gender", "gender"),
            Map.entry("fix_salary", "pay"),
            Map.entry("fix_salary_interval", "pay"),
            Map.entry("hourly_salary", "pay"),
            Map.entry("dynamic_24421", "bank"),
            Map.entry("dynamic_24422", "birth"),
            Map.entry("dynamic_24423", "tax-and-national-id"),
            Map.entry("dynamic_24424", "tax-and-national-id"),
            Map.entry("dynamic_24425", "pay"),
            Map.entry("dynamic_24426", "emergency-contact"),
            Map.entry("dynamic_24427", "private-contact"),
            Map.entry("dynamic_24428", "health"),
            Map.entry("dynamic_24429", "tax-and-national-id"),
            Map.entry("dynamic_29999", "unknown"),
            Map.entry("calc_7", "pay"));

    private static final Map<String, String> BY_NAME = Map.of(
            "Krankheit", "health",
            "Elternzeit", "health",
            "Arztbesuch", "health",
            "Sick note", "health",
            "Sick notes", "health",
            "Passport", "tax-and-national-id",
            "Identity documents", "tax-and-national-id");

    private static final Map<String, String> OF_CANDIDATES = Map.of(
            "email", "private-contact",
            "phone", "never",
            "location", "never",
            "birthday", "never",
            "linkedin_profile", "never",
            "gender", "never");

    private final Pattern form;
    private final IntFunction<String> word;
    private final Map<String, String> canaries = new ConcurrentHashMap<>();
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();

    /** Words that nobody writes. */
    PlantedCanaries() {
        this(Pattern.compile("CNRY\\d{6}X"), "CNRY%06dX"::formatted);
    }

    private PlantedCanaries(Pattern form, IntFunction<String> word) {
        this.form = form;
        this.word = word;
    }

    /** Bank account numbers (ISO 13616) instead of words. */
    static PlantedCanaries bankAccounts() {
        return new PlantedCanaries(Pattern.compile("DE\\d{20}"), PlantedCanaries::bankAccount);
    }

    private static String bankAccount(int number) {
        String account = "%018d".formatted(number);
        int rest =
                new BigInteger(account + "131400").mod(BigInteger.valueOf(97)).intValue();
        return "DE%02d%s".formatted(98 - rest, account);
    }

    /** {@code json} of an answer to {@code path}, with canaries. */
    Object planted(String path, Object json) {
        String endpoint = path.replaceAll("/(?:\\d+|[0-9a-f]{8}-[0-9a-f-]{27})(?=/|$)", "/*");
        return planted(json, endpoint, "", endpoint.contains("compensations") ? "pay" : null);
    }

    private Object planted(Object json, String place, String field, @Nullable String sensitive) {
        if (json instanceof Map<?, ?> object) {
            return object(object, place, sensitive);
        }
        if (json instanceof List<?> items) {
            return items.stream()
                    .map(item -> item == null ? Map.of() : planted(item, place + "/*", field, sensitive))
                    .toList();
        }
        return json instanceof String text && !NO_TEXT.matcher(text).matches() && !WORDS.contains(field)
                ? marked(text, place, sensitive)
                : json;
    }

    private Object object(Map<?, ?> object, String place, @Nullable String inherited) {
        String subject = subject(object, place);
        String here = subject.isEmpty() ? place : place + "{" + subject + "}";
        String named = BY_NAME.get(String.valueOf(object.get("name")));
        String sensitive = named != null ? named : BY_KEY.getOrDefault(subject, inherited);
        Map<String, @Nullable Object> planted = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            String field = String.valueOf(key);
            planted.put(field, field(field, value, here, sensitive));
        });
        return planted;
    }

    private @Nullable Object field(String field, @Nullable Object value, String place, @Nullable String sensitive) {
        String in = place + "/" + field;
        boolean column = field.equals("name") && place.contains("/columns/");
        if (COMPARED.contains(field) || column) {
            return value;
        }
        if (FREE.contains(field)) {
            Object text = value == null || value.equals("") ? "Said" : value;
            boolean absence = field.equals("comment") && !place.contains("document") && !place.contains("attendance");
            return planted(text, in, field, absence ? "comment" : sensitive);
        }
        boolean candidate = place.contains("/recruiting/") && OF_CANDIDATES.containsKey(field);
        String why = candidate ? OF_CANDIDATES.get(field) : BY_KEY.getOrDefault(field, sensitive);
        return value == null ? null : planted(value, in, field, why);
    }

    /** What an object is about, where it says so: an attribute, a column, a kind of something. */
    private static String subject(Map<?, ?> object, String place) {
        for (String field : List.of("attribute_id", "key")) {
            if (object.get(field) instanceof String text) {
                return text;
            }
        }
        boolean named = place.contains("/columns") || place.contains("types") || place.contains("document");
        Object name = object.get(place.contains("custom_attributes") ? "id" : named ? "name" : "");
        return name instanceof String text ? text : "";
    }

    private String marked(String text, String place, @Nullable String sensitive) {
        String canary = canaries.computeIfAbsent(place + "\n" + text, key -> {
            String next = word.apply(slots.size() + 1 + canaries.size() * 7);
            slots.put(next, new Slot(place, sensitive));
            return next;
        });
        if (text.endsWith("\"]")) {
            return text.substring(0, text.length() - 2) + " " + canary + "\"]";
        }
        return text.matches("\\S+@\\S+") ? canary + "." + text : text + " " + canary;
    }

    /** How many places hold a canary. */
    int slots() {
        return Set.copyOf(slots.values()).size();
    }

    /** The places whose canaries stand in {@code said}, with their classes. */
    Set<Slot> in(String said) {
        return form.matcher(said)
                .results()
                .map(MatchResult::group)
                .filter(slots::containsKey)
                .map(slots::get)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The sensitive classes of which anything was planted. */
    Set<String> classes() {
        return slots.values().stream()
                .map(Slot::sensitive)
                .filter(sensitive -> sensitive != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
