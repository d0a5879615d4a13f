package io.github.personiomcp.tool;

import java.util.List;
import java.util.Map;

/** What a tool answers. */
public sealed interface ToolResult permits ToolResult.Single, Page {

    /** The structured result: flat, without nulls. */
    Map<String, Object> content();

    /** The files that go with it. */
    default List<Attachment> attachments() {
        return List.of();
    }

    /** A result that is one thing. */
    record Single(Map<String, Object> content, List<Attachment> attachments) implements ToolResult {

        public Single {
            attachments = List.copyOf(attachments);
        }

        public Single(Map<String, Object> content) {
            this(content, List.of());
        }
    }
}
