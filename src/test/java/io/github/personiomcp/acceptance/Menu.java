package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A client of a {@link DemoStack} over stdio that looks at prompts and resources and has arguments completed. */
final class Menu implements AutoCloseable {

    final WireClient client;

    Menu(DemoStack stack) {
        this(stack, Language.EN);
    }

    Menu(DemoStack stack, Language language) {
        client = new WireClient(stack.tenant, stack.runner, "2025-11-25", Map.of(), language);
    }

    /** The prompts by name. */
    Map<String, Map<String, Object>> prompts() {
        return list("prompts/list", "prompts", "name");
    }

    /** The resources and templates by URI. */
    Map<String, Map<String, Object>> resources() {
        Map<String, Map<String, Object>> all = list("resources/list", "resources", "uri");
        all.putAll(list("resources/templates/list", "resourceTemplates", "uriTemplate"));
        return all;
    }

    private Map<String, Map<String, Object>> list(String method, String noun, String key) {
        return objects(result(method, Map.of()).get(noun)).stream()
                .collect(Collectors.toMap(
                        one -> String.valueOf(one.get(key)), one -> one, (one, other) -> one, LinkedHashMap::new));
    }

    /** What a prompt says. */
    String say(String prompt, Map<String, Object> arguments) {
        Object messages = result("prompts/get", Map.of("name", prompt, "arguments", arguments))
                .get("messages");
        return String.valueOf(
                WireClient.object(objects(messages).get(0), "content").get("text"));
    }

    /** What stands under a URI. */
    String read(String uri) {
        Object contents = result("resources/read", Map.of("uri", uri)).get("contents");
        return String.valueOf(objects(contents).get(0).get("text"));
    }

    /** What is suggested for an argument of a prompt. */
    Map<String, Object> suggest(String prompt, String argument, String typed) {
        return complete(Map.of("type", "ref/prompt", "name", prompt), argument, typed);
    }

    Map<String, Object> complete(Map<String, Object> reference, String argument, String typed) {
        Map<String, Object> asked = Map.of("ref", reference, "argument", Map.of("name", argument, "value", typed));
        return WireClient.object(result("completion/complete", asked), "completion");
    }

    void subscribe(String uri) {
        result("resources/subscribe", Map.of("uri", uri));
    }

    Map<String, Object> result(String method, Map<String, ?> params) {
        Map<String, Object> answer = answer(method, params);
        assertThat(answer).as("%s %s", method, params).containsKey("result");
        return WireClient.object(answer, "result");
    }

    /** The error that a request is answered with. */
    Map<String, Object> error(String method, Map<String, ?> params) {
        Map<String, Object> answer = answer(method, params);
        assertThat(answer).as("%s %s", method, params).containsKey("error");
        return WireClient.object(answer, "error");
    }

    /** All that is said to a client that looks at everything, {@code id} being somebody's. */
    String everything(String id) {
        StringBuilder said = new StringBuilder();
        Map<String, Object> arguments = Map.of("employee", id, "manager", id);
        prompts().forEach((name, prompt) -> {
            Map<String, Object> given = new LinkedHashMap<>(arguments);
            given.keySet().removeIf(argument -> !String.valueOf(prompt.get("arguments"))
                    .contains("=" + argument + ","));
            said.append(prompt).append(say(name, given));
        });
        resources().forEach((uri, resource) -> said.append(resource).append(read(uri.replace("{id}", id))));
        suggest("data_check", "department", "").forEach((key, value) -> said.append(value));
        suggest("headcount_report", "by", "").forEach((key, value) -> said.append(value));
        suggest("team_overview", "manager", "").forEach((key, value) -> said.append(value));
        return said.toString();
    }

    private Map<String, Object> answer(String method, Map<String, ?> params) {
        return client.awaitAnswer(client.request(method, params), question -> {});
    }

    private static List<Map<String, Object>> objects(Object list) {
        List<Map<String, Object>> objects = new ArrayList<>();
        ((List<?>) list).forEach(one -> objects.add(WireClient.object(Map.of("one", one), "one")));
        return objects;
    }

    @Override
    public void close() {
        client.close();
    }
}
