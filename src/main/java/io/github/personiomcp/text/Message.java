package io.github.personiomcp.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Something that is said to people: an English pattern, by which every other language finds its own, and what stands in its gaps.
 *
 * @param pattern English; <code>{0}</code> stands for the first value, and so on
 * @param values texts, numbers, dates, and messages, which are said in the same language; where there are none the pattern stands as it is
 */
public record Message(String pattern, List<Object> values) {

    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    public Message {
        values = List.copyOf(values);
    }

    public static Message of(String pattern, Object... values) {
        return new Message(pattern, List.of(values));
    }

    /** At most ten, one after another, as whole sentences. */
    public static Message sentences(List<Message> sentences) {
        String pattern = IntStream.range(0, sentences.size())
                .mapToObj(number -> "{" + number + "}")
                .collect(Collectors.joining(" "));
        return new Message(pattern, List.copyOf(sentences));
    }

    /** This, and one more sentence. */
    public Message then(Message next) {
        return sentences(List.of(this, next));
    }

    /** This as a value of another message, inside a sentence: without the full stop at its end. */
    public Object clause() {
        return new Clause(this);
    }

    /** Messages as one value of another, with {@code separator} between them. */
    public static Object joined(String separator, List<Message> messages) {
        return new Joined(separator, List.copyOf(messages));
    }

    /** A value that is made of messages. */
    private sealed interface Part {
        String said(Wording wording);
    }

    private record Clause(Message whole) implements Part {
        @Override
        public String said(Wording wording) {
            return wording.say(whole).strip().replaceFirst("[.]$", "");
        }
    }

    private record Joined(String separator, List<Message> messages) implements Part {
        @Override
        public String said(Wording wording) {
            return messages.stream().map(wording::say).collect(Collectors.joining(separator));
        }
    }

    /** With the pattern of a language, and the values as that language says them. */
    String filled(String ofLanguage, Wording wording) {
        if (values.isEmpty()) {
            return ofLanguage;
        }
        return GAP.matcher(ofLanguage)
                .replaceAll(gap -> Matcher.quoteReplacement(said(values.get(Integer.parseInt(gap.group(1))), wording)));
    }

    private static String said(Object value, Wording wording) {
        return value instanceof Part part ? part.said(wording) : String.valueOf(wording.said(value));
    }

    /** In English. */
    @Override
    public String toString() {
        return Wording.ENGLISH.say(this);
    }
}
