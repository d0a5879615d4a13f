package io.github.personiomcp.server;

import io.github.personiomcp.prompt.Argument;
import io.github.personiomcp.prompt.Argument.Kind;
import io.github.personiomcp.prompt.Prompts;
import io.github.personiomcp.resource.Resource;
import io.github.personiomcp.resource.Resources;
import io.modelcontextprotocol.server.McpServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult.CompleteCompletion;
import io.modelcontextprotocol.spec.McpSchema.PromptReference;
import io.modelcontextprotocol.spec.McpSchema.ResourceReference;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Suggestions for the arguments of prompts and the variables of resources, as the SDK asks for them. */
final class Completions {

    private final Suggestions suggestions;

    Completions(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    List<SyncCompletionSpecification> all() {
        Stream<SyncCompletionSpecification> prompts = Prompts.all().stream()
                .map(prompt -> new SyncCompletionSpecification(
                        new PromptReference(prompt.name()),
                        answering(name ->
                                prompt.argument(name).map(Argument::kind).orElseThrow())));
        Stream<SyncCompletionSpecification> people = Resources.all().stream()
                .filter(Resource::template)
                .map(resource -> new SyncCompletionSpecification(
                        new ResourceReference(resource.uri()), answering(name -> Kind.PERSON)));
        return Stream.concat(prompts, people).toList();
    }

    private BiFunction<McpSyncServerExchange, CompleteRequest, CompleteResult> answering(Function<String, Kind> kinds) {
        return (exchange, request) -> {
            Kind kind = kinds.apply(request.argument().name());
            Suggestions.Found found = suggestions.of(kind, request, exchange);
            return new CompleteResult(new CompleteCompletion(found.values(), found.total(), found.more()));
        };
    }
}
