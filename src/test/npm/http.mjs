// node http.mjs URL: calls a tool of the server at this address with the official client, over HTTP+SSE where the path ends in /sse and over
// Streamable HTTP elsewhere, and prints the name of each tool that is listed.
import assert from "node:assert/strict";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { SSEClientTransport } from "@modelcontextprotocol/sdk/client/sse.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const url = new URL(process.argv[2]);
const Transport = url.pathname.endsWith("/sse") ? SSEClientTransport : StreamableHTTPClientTransport;
const client = new Client({ name: "http", version: "1" });
await client.connect(new Transport(url));

const { tools } = await client.listTools();
const result = await client.callTool({ name: "search_employees", arguments: { query: "müller", limit: 1 } });
assert.ok(!result.isError, JSON.stringify(result.content));
assert.equal(result.structuredContent.employees.length, 1);
assert.deepEqual(JSON.parse(result.content[0].text), result.structuredContent);
tools.forEach(({ name }) => console.log(name));
await client.close();
