package io.github.personiomcp.server;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.prompt.Argument;
import io.github.personiomcp.prompt.Prompt;
import io.github.personiomcp.prompt.PromptText;
import io.github.personiomcp.prompt.Prompts;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.text.Wording;
import io.github.personiomcp.tool.BoundTool;
import io.modelcontextprotocol.server.McpServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps an SDK server's prompts equal to those whose tools and attributes exist. */
final class PromptRegistrar {

    private final McpSyncServer server;
    private final Language language;
    private @Nullable List<Prompt> registered;
    private volatile Set<String> existing = Set.of();

    PromptRegistrar(McpSyncServer server, Language language) {
        this.server = server;
        this.language = language;
    }

    /**
     * Registers the prompts that make sense with {@code tools}.
     *
     * @return whether clients would see others than before
     */
    synchronized boolean apply(List<BoundTool> tools) {
        List<Prompt> before = registered;
        existing = existing(tools);
        List<Prompt> now = Prompts.all().stream()
                .flatMap(prompt -> prompt.where(existing::contains).stream())
                .toList();
        List<Prompt> known = before == null ? List.of() : before;
        known.stream().filter(prompt -> !now.contains(prompt)).forEach(prompt -> server.removePrompt(prompt.name()));
        now.stream().filter(prompt -> !known.contains(prompt)).forEach(prompt -> server.addPrompt(adapt(prompt)));
        registered = now;
        return before != null && !before.equals(now);
    }

    /** The names of the tools, and of the attributes that may be seen. */
    private static Set<String> existing(List<BoundTool> tools) {
        Set<String> names = new HashSet<>();
        tools.forEach(tool -> names.add(tool.spec().name()));
        tools.stream().limit(1).forEach(tool -> names.addAll(tool.tenant().keys()));
        return Set.copyOf(names);
    }

    private SyncPromptSpecification adapt(Prompt prompt) {
        PromptText text = PromptText.of(prompt, language);
        McpSchema.Prompt described = McpSchema.Prompt.builder(prompt.name())
                .title(text.title())
                .description(text.description())
                .arguments(prompt.arguments().stream()
                        .map(argument -> described(argument, text))
                        .toList())
                .build();
        return new SyncPromptSpecification(described, (exchange, request) -> said(prompt, text, request));
    }

    private static McpSchema.PromptArgument described(Argument argument, PromptText text) {
        return McpSchema.PromptArgument.builder(argument.name())
                .description(text.describe(argument))
                .required(argument.required())
                .build();
    }

    private GetPromptResult said(Prompt prompt, PromptText text, GetPromptRequest request) {
        String words = text.filled(given(prompt, request), existing::contains);
        McpSchema.PromptMessage message = McpSchema.PromptMessage.builder(
                        McpSchema.Role.USER,
                        McpSchema.TextContent.builder(words).build())
                .build();
        return GetPromptResult.builder(List.of(message))
                .description(text.description())
                .build();
    }

    /** What was given stands in the text as JSON that is no Markdown: as data, whatever it says. */
    private Map<String, String> given(Prompt prompt, GetPromptRequest request) {
        try {
            Map<String, String> given =
                    prompt.understood(Optional.ofNullable(request.arguments()).orElse(Map.of()));
            given.replaceAll((name, value) -> WireJson.inert(value));
            return given;
        } catch (InvalidArgumentException e) {
            throw McpError.builder(McpSchema.ErrorCodes.INVALID_PARAMS)
                    .message(Wording.in(language).say(e.said()))
                    .build();
        }
    }
}
