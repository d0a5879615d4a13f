// node elicit.mjs COMMAND [ARGUMENT ...]: starts the server with the official client and a user who is asked before each write, and prints
// how a write ends for each of their answers.
import assert from "node:assert/strict";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";

const answers = [
  { action: "decline" },
  { action: "cancel" },
  { action: "accept", content: { apply: "no" } },
  { action: "accept", content: { apply: "yes" } },
];
const client = new Client({ name: "elicit", version: "1" }, { capabilities: { elicitation: {} } });
const asked = [];
client.setRequestHandler(ElicitRequestSchema, async ({ params }) => {
  asked.push(params);
  return answers[asked.length - 1];
});
const [command, ...args] = process.argv.slice(2);
await client.connect(new StdioClientTransport({ command, args }));

const found = await client.callTool({ name: "search_employees", arguments: { query: "müller", limit: 1 } });
const employee = found.structuredContent.employees[0].id;
for (const _ of answers) {
  const update = { employee, changes: { position: "Poet" } };
  const result = await client.callTool({ name: "update_employee", arguments: update });
  assert.ok(!result.isError, JSON.stringify(result.content));
  console.log(result.structuredContent.status);
}
for (const { message, requestedSchema } of asked) {
  assert.match(message, /^Update employee: .*\n\nposition: ".*" -> "Poet"$/);
  assert.deepEqual(requestedSchema.properties.apply.enum, ["yes", "no"]);
}
await client.close();
