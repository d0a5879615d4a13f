package io.github.personiomcp.tool;

import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a tool answers. */
public sealed interface ToolResult permits ToolResult.Single, Page {

    /** The structured result: flat, without nulls. What is said in it is a {@link Message}, or a list of them. */
    Map<String, Object> facts();

    /** The files that go with it. */
    default List<Attachment> attachments() {
        return List.of();
    }

    /** The structured result in English. */
    default Map<String, Object> content() {
        return said(Wording.ENGLISH);
    }

    /** The structured result as {@code wording} says what is said in it. */
    default Map<String, Object> said(Wording wording) {
        Map<String, Object> said = new LinkedHashMap<>(facts());
        said.replaceAll((key, value) -> wording.said(value));
        return said;
    }

    /** A result that is one thing. */
    record Single(Map<String, Object> facts, List<Attachment> attachments) implements ToolResult {

        public Single {
            attachments = List.copyOf(attachments);
        }

        public Single(Map<String, Object> facts) {
            this(facts, List.of());
        }
    }
}
