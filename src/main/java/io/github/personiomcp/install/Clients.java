package io.github.personiomcp.install;

import java.util.List;
import java.util.Optional;

/** The clients that the server can be entered in. */
public final class Clients {

    /** All of them, in the order in which they are shown. */
    public static final List<Client> ALL = List.of(
            new Client(
                    "claude-desktop",
                    "Claude Desktop",
                    new Places(
                            null,
                            "~/Library/Application Support/Claude/claude_desktop_config.json",
                            "%APPDATA%/Claude/claude_desktop_config.json"),
                    Shapes.json("mcpServers", Shapes::plain),
                    "Quit Claude Desktop and open it again."),
            new Client(
                    "claude-code",
                    "Claude Code",
                    Places.home(".claude.json"),
                    Shapes.json("mcpServers", Shapes::typed),
                    "Start Claude Code anew; /mcp shows the server."),
            new Client(
                    "vscode",
                    "VS Code",
                    new Places(
                            "%CONFIG%/Code/User/mcp.json",
                            "~/Library/Application Support/Code/User/mcp.json", "%APPDATA%/Code/User/mcp.json"),
                    Shapes.json("servers", Shapes::typed),
                    "In VS Code, 'MCP: List Servers' starts it."),
            new Client(
                    "cursor",
                    "Cursor",
                    Places.home(".cursor/mcp.json"),
                    Shapes.json("mcpServers", Shapes::plain),
                    "Restart Cursor."),
            new Client(
                    "codex",
                    "Codex",
                    Places.home(".codex/config.toml"),
                    new TomlFormat("mcp_servers"),
                    "Start Codex anew; /mcp shows the server."),
            new Client(
                    "gemini",
                    "Gemini CLI",
                    Places.home(".gemini/settings.json"),
                    Shapes.json("mcpServers", Shapes::plain),
                    "Start Gemini CLI anew; /mcp shows the server."),
            new Client(
                    "windsurf",
                    "Windsurf",
                    Places.home(".codeium/windsurf/mcp_config.json"),
                    Shapes.json("mcpServers", Shapes::plain),
                    "Restart Windsurf."),
            new Client(
                    "zed",
                    "Zed",
                    new Places(
                            "%CONFIG%/zed/settings.json", "~/.config/zed/settings.json", "%APPDATA%/Zed/settings.json"),
                    Shapes.json("context_servers", Shapes::plain),
                    "Zed starts it at once; its agent settings show the server."),
            new Client(
                    "goose",
                    "Goose",
                    new Places(
                            "~/.config/goose/config.yaml",
                            "~/.config/goose/config.yaml",
                            "%APPDATA%/Block/goose/config/config.yaml"),
                    new YamlFormat("extensions", Shapes::extension),
                    "Start a new session of Goose."),
            new Client(
                    "jetbrains",
                    "JetBrains Junie",
                    Places.home(".junie/mcp/mcp.json"),
                    Shapes.json("mcpServers", Shapes::plain),
                    "Restart the IDE. AI Assistant takes the same JSON in Settings > Tools > AI Assistant > MCP."));

    private Clients() {}

    /** The client of this name; empty where there is none. */
    public static Optional<Client> named(String name) {
        return ALL.stream().filter(client -> client.name().equals(name)).findFirst();
    }
}
