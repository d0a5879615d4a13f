package io.github.personiomcp.install;

import io.github.personiomcp.install.JsonSpans.Member;
import io.github.personiomcp.install.JsonSpans.Span;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Putting a member into an object of a JSON text, or taking it out, so that one undoes the other. */
record JsonEdit(String text) {

    private static final String UNIT = "  ";

    /**
     * The text with a further member, behind all others of {@code object}.
     *
     * @param depth how deep the members of the object are
     */
    String inserting(Span object, int depth, String name, JsonNode value) {
        int end = contentEnd(object.close());
        String indentation = memberIndentation(object, depth);
        String member = newline() + indentation + Quoted.of(name) + ": " + rendered(value, indentation);
        if (object.members().isEmpty()) {
            boolean closed = text.substring(end, object.close()).contains("\n");
            String closing = closed ? "" : newline() + UNIT.repeat(depth - 1);
            return text.substring(0, end) + member + closing + text.substring(end);
        }
        int last = object.members().get(object.members().size() - 1).end();
        if (comma(last, object.close()) >= 0) {
            return text.substring(0, end) + member + "," + text.substring(end);
        }
        return text.substring(0, last) + "," + text.substring(last, end) + member + text.substring(end);
    }

    /** The text without a member of {@code object} and the white space in front of it. */
    String removing(Span object, Member member) {
        return removing(object, member, contentEnd(member.start()));
    }

    /** The same leaving the white space, which may hold the end of the line that a comment needs. */
    String removingAlone(Span object, Member member) {
        return removing(object, member, member.start());
    }

    private String removing(Span object, Member member, int start) {
        int comma = comma(member.end(), object.close());
        int index = object.members().indexOf(member);
        if (comma >= 0 || index == 0) {
            return text.substring(0, start) + text.substring(Math.max(member.end(), comma + 1));
        }
        int before = comma(object.members().get(index - 1).end(), member.start());
        return text.substring(0, before) + text.substring(before + 1, start) + text.substring(member.end());
    }

    /** The white space in front of what stands first in its line; none where something stands before it. */
    String indentation(int position) {
        int start = text.lastIndexOf('\n', position - 1) + 1;
        String before = text.substring(start, position);
        return before.isBlank() ? before : "";
    }

    /** A value whose first line is indented already. */
    String rendered(JsonNode value, String indentation) {
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::toString).collect(Collectors.joining(", ", "[", "]"));
        }
        if (!value.isObject() || value.isEmpty()) {
            return value.toString();
        }
        String inner = indentation + (indentation.startsWith("\t") ? "\t" : UNIT);
        return value.propertyStream()
                .map(member -> inner + Quoted.of(member.getKey()) + ": " + rendered(member.getValue(), inner))
                .collect(Collectors.joining("," + newline(), "{" + newline(), newline() + indentation + "}"));
    }

    private String memberIndentation(Span object, int depth) {
        List<Member> members = object.members();
        String known = members.isEmpty()
                ? ""
                : indentation(members.get(members.size() - 1).start());
        return known.isEmpty() ? UNIT.repeat(depth) : known;
    }

    /** Behind the last character in front of {@code position} that is no white space. */
    private int contentEnd(int position) {
        int end = position;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Where the comma is between two places that only white space and comments separate otherwise; negative where there is none. */
    private int comma(int from, int to) {
        int at = from;
        while (at < to) {
            if (text.startsWith("//", at)) {
                at = text.indexOf('\n', at);
            } else if (text.startsWith("/*", at)) {
                at = text.indexOf("*/", at) + 1;
            } else if (text.charAt(at) != ',') {
                at++;
                continue;
            } else {
                return at;
            }
            at++;
        }
        return -1;
    }

    private String newline() {
        return Lines.ending(text);
    }
}
