package io.github.personiomcp.install;

import io.github.personiomcp.install.JsonSpans.Member;
import io.github.personiomcp.install.JsonSpans.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON, with comments or without: one object of servers, by name. A change is made to the text, and made only if it means what it was
 * to mean once it is read again.
 *
 * @param servers the key of that object
 * @param shape what an entry looks like
 */
record JsonFormat(String servers, Function<Entry, ObjectNode> shape) implements Format {

    @Override
    public String with(String text, Entry entry) {
        ObjectNode value = shape.apply(entry);
        if (text.isBlank()) {
            return inserted("{}", value).strip() + "\n";
        }
        Optional<Member> known = member(text);
        if (known.isPresent() && meaning(text).equals(Optional.of(value))) {
            return text;
        }
        String changed = known.map(member -> replaced(text, member, value)).orElseGet(() -> inserted(text, value));
        return confirmed(text, Optional.of(value), changed);
    }

    @Override
    public String without(String text) {
        if (text.isBlank()) {
            return text;
        }
        Span root = JsonSpans.of(text);
        return servers(root)
                .flatMap(object -> object.member(Entry.NAME).map(member -> {
                    JsonEdit edit = new JsonEdit(text);
                    return confirmed(
                            text, Optional.empty(), edit.removing(object, member), edit.removingAlone(object, member));
                }))
                .orElse(text);
    }

    @Override
    public Optional<List<String>> command(String text) {
        return text.isBlank() ? Optional.empty() : meaning(text).map(JsonFormat::words);
    }

    private static List<String> words(JsonNode entry) {
        List<String> words = new ArrayList<>(List.of(entry.path("command").asString("")));
        entry.path("args").forEach(argument -> words.add(argument.asString("")));
        return words;
    }

    private Optional<JsonNode> meaning(String text) {
        return Optional.ofNullable(JsonSpans.tree(text).path(servers).get(Entry.NAME));
    }

    private Optional<Member> member(String text) {
        return servers(JsonSpans.of(text)).flatMap(object -> object.member(Entry.NAME));
    }

    private Optional<Span> servers(Span root) {
        return root.member(servers).map(member -> {
            if (member.object() == null) {
                throw new UneditableException("What the file holds under " + servers + " is no object.");
            }
            return member.object();
        });
    }

    private static String replaced(String text, Member member, ObjectNode value) {
        JsonEdit edit = new JsonEdit(text);
        return text.substring(0, member.value())
                + edit.rendered(value, edit.indentation(member.start()))
                + text.substring(member.end());
    }

    private String inserted(String text, ObjectNode value) {
        Span root = JsonSpans.of(text);
        JsonEdit edit = new JsonEdit(text);
        ObjectNode named = value.objectNode().set(Entry.NAME, value);
        return servers(root)
                .map(object -> edit.inserting(object, 2, Entry.NAME, value))
                .orElseGet(() -> edit.inserting(root, 1, servers, named));
    }

    /** The first of the changed texts that differs in nothing but the entry. */
    private String confirmed(String before, Optional<ObjectNode> entry, String... changed) {
        ObjectNode wanted = JsonSpans.tree(before);
        ObjectNode object = wanted.withObject("/" + servers);
        object.remove(Entry.NAME);
        entry.ifPresent(value -> object.set(Entry.NAME, value));
        return Stream.of(changed)
                .filter(after -> means(after, wanted))
                .findFirst()
                .orElseThrow(() -> new UneditableException("The file has a shape that cannot be changed safely."));
    }

    private static boolean means(String text, ObjectNode wanted) {
        try {
            return JsonSpans.tree(text).equals(wanted);
        } catch (UneditableException e) {
            return false;
        }
    }
}
