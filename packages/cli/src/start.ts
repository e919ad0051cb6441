import { standBy } from "@movies/etl/stand-by";

// Before anything else is loaded: a thread takes as long to start as all the rest.
const [command, ...options] = process.argv.slice(2);
if (command === "etl") standBy(rawFolder());

/** A guess: nothing depends on it but time. */
function rawFolder(): string {
  const at = options.findIndex((option) => option === "--raw" || option.startsWith("--raw="));
  const option = options[at] ?? "--raw=raw";
  return option === "--raw" ? (options[at + 1] ?? "") : option.slice("--raw=".length);
}

await import("./main.js");
