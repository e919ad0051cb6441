import { standBy } from "@movies/etl/stand-by";

// Before anything else is loaded: a thread takes as long to start as all the rest.
const [command, ...options] = process.argv.slice(2);
const at = options.indexOf("--raw");
if (command === "etl") standBy(at === -1 ? "raw" : (options[at + 1] ?? ""));

await import("./main.js");
