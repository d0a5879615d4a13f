// node conform.mjs COMMAND [ARGUMENT ...]: starts the server with the official client, calls every tool that it lists, and prints the
// name of each tool whose results keep its output schema and whose text says the same as its structured content.
import assert from "node:assert/strict";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const ajv = addFormats.default(new Ajv2020({ allowUnionTypes: true }));
const client = new Client({ name: "conform", version: "1" });
const [command, ...args] = process.argv.slice(2);
await client.connect(new StdioClientTransport({ command, args }));

const { tools } = await client.listTools();
const schemas = new Map(tools.map((tool) => [tool.name, ajv.compile(tool.outputSchema)]));

async function call(name, given) {
  const result = await client.callTool({ name, arguments: given });
  assert.ok(!result.isError, `${name}: ${JSON.stringify(result.content)}`);
  const conforms = schemas.get(name);
  assert.ok(conforms(result.structuredContent), `${name}: ${ajv.errorsText(conforms.errors)}`);
  assert.equal(result.content.length, 1);
  assert.deepEqual(JSON.parse(result.content[0].text), result.structuredContent);
  return result.structuredContent;
}

async function write(name, given) {
  const plan = await call(name, given);
  assert.equal(plan.status, "planned");
  const done = await call(name, { ...given, confirmation: plan.confirmation });
  assert.notEqual(done.status, "planned");
}

const somebody = async () => (await call("search_employees", { query: "müller", limit: 1 })).employees[0].id;
const newcomer = { first_name: "Maëlle", last_name: "Probe", email: "maelle.probe@example.com", hire_date: "2027-01-04" };
const calls = {
  search_employees: (name) => call(name, { limit: 50 }),
  get_employee: async (name) => call(name, { employee: await somebody() }),
  list_absences: (name) => call(name, { period: "this_year", limit: 50 }),
  get_absence_balance: async (name) => call(name, { employee: await somebody() }),
  who_is_out: (name) => call(name, { period: "next_week" }),
  list_attendances: (name) => call(name, { period: "last_week", limit: 50 }),
  get_org_chart: (name) => call(name, { depth: 2 }),
  get_headcount: (name) => call(name, { by: ["department", "status"] }),
  list_people_events: (name) => call(name, { period: "this_year", limit: 50 }),
  describe_tenant: async (name) => {
    for (const topic of [undefined, "attributes", "organization", "absence_types", "connection"]) {
      await call(name, { topic });
    }
  },
  create_employee: (name) => write(name, newcomer),
  update_employee: async (name) => write(name, { employee: await somebody(), changes: { position: "Poet" } }),
};

for (const { name } of tools) {
  assert.ok(calls[name], `no call is known for ${name}`);
  await calls[name](name);
  console.log(name);
}
await client.close();
