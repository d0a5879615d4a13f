// What an app that installed the bundle in a folder would start: the command, its arguments and its variables, as JSON.
import { readFileSync } from "node:fs";
import { getMcpConfigForManifest } from "@anthropic-ai/mcpb";

const [folder, filledIn] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8"));
const { command, args, env } = await getMcpConfigForManifest({
  manifest,
  extensionPath: folder,
  systemDirs: {},
  userConfig: JSON.parse(filledIn),
  pathSeparator: "/",
});
console.log(JSON.stringify({ command, args, env }));
