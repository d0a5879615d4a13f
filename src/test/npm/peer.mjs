// What a server made with the official SDK does at the least: seven small tools on standard input and output.
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
const server = new McpServer({ name: "peer", version: "1.0.0" });
for (let i = 0; i < 7; i++)
  server.registerTool("tool_" + i, { description: "A tool", inputSchema: { query: z.string(), limit: z.number().int().optional() }, outputSchema: { echo: z.string() } },
    async ({ query }) => ({ content: [{ type: "text", text: JSON.stringify({ echo: query }) }], structuredContent: { echo: query } }));
await server.connect(new StdioServerTransport());
