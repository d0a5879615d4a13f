package io.github.personiomcp.install;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Configurations as clients and people write them. */
final class Samples {

    static final Entry ENTRY = new Entry(
            "/opt/personio mcp/personio-mcp",
            List.of("serve", "--toolsets=time,documents"),
            Map.of("PERSONIO_CLIENT_ID", "id \"1\" \\ ü"));

    static final Entry OTHER = new Entry("/elsewhere/personio-mcp", List.of("serve", "--demo=30"), Map.of());

    private Samples() {}

    /** Some that a client may have, each of another shape. */
    static List<String> of(Client client) {
        Stream<String> samples = client.format() instanceof JsonFormat json
                ? json(json.servers())
                : client.format() instanceof TomlFormat ? toml() : yaml();
        return samples.flatMap(text -> Stream.of(text, text.replace("\n", "\r\n")))
                .distinct()
                .toList();
    }

    /** Some that nothing can be entered in. */
    static List<String> uneditable(Client client) {
        if (client.format() instanceof JsonFormat json) {
            String key = json.servers();
            return List.of(
                    "{\"a\": ", "[]", "{\"%s\": []}".formatted(key), "{\"a\": 1, \"a\": 2}", "{} {}", "{\"a\" 1}", "}");
        }
        return client.format() instanceof TomlFormat
                ? List.of(
                        "a = \"open\n",
                        "[table\n",
                        "nonsense\n",
                        "a = [1,\n",
                        "a = \"\"\"\ntext\n\"\"\"\n",
                        "mcp_servers = { other = { command = \"x\" } }\n",
                        "mcp_servers.personio.command = \"x\"\n",
                        "[mcp_servers]\npersonio = { command = \"x\" }\n",
                        "[mcp_servers.\"personio\"]\ncommand = \"x\"\n",
                        "[mcp_servers.personio]\ncommand = \"x\"\n[a]\n[mcp_servers.personio.env]\nX = \"y\"\n")
                : List.of(
                        "extensions: {}\n",
                        "extensions: &anchor\n  a: 1\n",
                        "\ta: 1\n",
                        "a: 1\n---\nb: 2\n",
                        "nonsense\n",
                        "extensions:\n- a\n",
                        "extensions:\n  a: 1\n  'personio: 1\n...\n",
                        "extensions:\n  a: 1\nextensions:\n  b: 1\n",
                        "\"extensions\":\n  a: 1\n",
                        "{\"a\": 1}\n");
    }

    private static Stream<String> json(String key) {
        return Stream.of(
                "{}",
                "{}\n",
                "{\n}\n",
                "{\n  // nothing yet\n}\n",
                "{\"%s\":{}}".formatted(key),
                "{\n  \"%s\": {\n  }\n}\n".formatted(key),
                "{\"theme\":\"dark\",\"%s\":{\"other\":{\"command\":\"x\"}}}".formatted(key),
                "{\n    \"%s\": {\n        \"other\": {\n            \"command\": \"x\"\n        } // last, of {many}\n    },\n    \"n\": 1.50 /* , */\n}\n"
                        .formatted(key),
                "// \"%1$s\": {\n{\n\t\"%1$s\": {\n\t\t\"other\": {\"command\": \"ü\", \"args\": [1, [2]],},\n\t},\n}\n"
                        .formatted(key),
                "{\n  \"a\": \"//\",\n  \"b\": null // , \n}".formatted());
    }

    private static Stream<String> toml() {
        return Stream.of(
                "model = \"gpt\" # [mcp_servers.personio]\n",
                "model = 'a\\'\nlist = [\n  \"[x]\", # no ]\n  \"y\",\n]\n\n[mcp_servers.other]\ncommand = \"x\"\n",
                "# only a comment",
                "[[profiles]]\nname = \"a\"\n\n\n",
                "[a.\"b.c\"]\nd = { e = 1, f = [2] }\n\n[mcp_servers]\n\n[mcp_servers.personio2]\ncommand = \"x\"\n");
    }

    private static Stream<String> yaml() {
        return Stream.of(
                "GOOSE_MODEL: gpt\n",
                "---\n# mine\nextensions:\n  other:\n    enabled: true\n    cmd: x\n    args:\n    - --personio:\n\nGOOSE_MODEL: gpt",
                "extensions: # all\n    # first\n    other:\n        cmd: x\n",
                "list:\n- a\n- b\nextensions:\n",
                "text: |\n  extensions:\n    personio:\nlist:\n  - a\n");
    }
}
