// The inner part of read-only.sh: prints where this process may write, then serves and asks. Exit 1 if anything is wrong.
import { mkdtempSync, readFileSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { ask, askSeven, rss, startService } from "./service.mjs";

const artifacts = process.env.ARTIFACTS_DIR || "artifacts";
const wrong = [];
const folders = ["/", "/tmp", "/var/tmp", "/dev/shm", process.cwd(), artifacts];
const writable = folders.filter((folder) => {
  try {
    rmdirSync(mkdtempSync(join(folder, "movies-")));
    return true;
  } catch {
    return false;
  }
});
if (writable.length > 0) wrong.push(`${writable.join(", ")} can be written to`);
const status = readFileSync("/proc/self/status", "utf8");
const capabilities = /CapEff:\s+(\w+)/.exec(status)?.[1] ?? "";
const user = process.getuid?.();
console.log(
  `user ${user}, capabilities ${capabilities}, writable of ${folders.length} folders: ${writable.length}`,
);
if (user === 0 || !/^0+$/.test(capabilities)) wrong.push("the process has rights that it should not");

const service = await startService(artifacts);
const seven = await askSeven(service, 100);
const operations = [];
for (const path of ["/", "/docs", "/openapi.json", "/metrics", "/health/ready"])
  operations.push((await ask(service, path)).status);
service.child.kill("SIGHUP"); // checks the folder again, which needs no writing either
const ready = await ask(service, "/health/ready");
console.log(
  `${seven.answered} of the seven answered, ${seven.failed} not, slowest ${seven.slowest.toFixed(1)} ms; page, docs, metrics and health: ${operations.join(" ")}; ${rss(service.pid)} MB`,
);
if (seven.failed > 0 || operations.some((each) => each !== 200) || ready.status !== 200)
  wrong.push("not all was answered");
await service.stop();
if (service.child.exitCode !== 0) wrong.push(`it ended with ${service.child.exitCode}: ${service.log}`);
for (const what of wrong) console.error(`WRONG: ${what}`);
process.exit(wrong.length > 0 ? 1 : 0);
