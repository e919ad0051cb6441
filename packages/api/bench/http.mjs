// Requests per second of each of the seven questions beside a bare Hono handler that returns the same body: both in
// processes of their own, asked in turn by wrk, over short rounds. The ratios are the median of those of each round: of
// requests a second, and of CPU time for each, which other work on the machine disturbs less.
//
//   ARTIFACTS_DIR=artifacts node packages/api/bench/http.mjs [--rounds 5] [--seconds 1]
//
// `same` asks for one address again and again, which the service answers from memory; `distinct` for another way to
// write it each time, so that every answer is made. Needs wrk and Linux (memory and CPU time are read from /proc).
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const QUESTIONS = [
  { prefix: "/cantidad_filmaciones_mes/", text: "septiembre" },
  { prefix: "/cantidad_filmaciones_dia/", text: "domingo" },
  { prefix: "/score_titulo/", text: "Toy Story" },
  { prefix: "/votos_titulo/", text: "Toy Story" },
  { prefix: "/get_actor/", text: "Tom Hanks" },
  { prefix: "/get_director/", text: "John Lasseter" },
  { prefix: "/recomendacion/", text: "Toy Story" },
];
const CONNECTIONS = 32;

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, seconds: { type: "string", default: "1" } },
});
const rounds = Number(values.rounds);

const ours = await startOurs();
console.log(`ready in ${ours.readyMs} ms, ${megabytes(ours.pid, "VmRSS")} MB at rest`);
const bodies = await Promise.all(
  QUESTIONS.map(async ({ prefix, text }) => ({
    prefix,
    body: await (await fetch(ours.url + prefix + encodeURIComponent(text))).text(),
  })),
);
const bare = await startBare(bodies);

console.log(
  "\nquestion                    bytes  addresses   ours/s   bare/s  ratio  CPU µs ours  bare  ratio",
);
let seen = 0;
for (const addresses of ["same", "distinct"])
  for (const { prefix, text } of QUESTIONS) {
    const pairs = [];
    for (let round = 0; round < rounds; round++)
      pairs.push({ ours: ask(ours, prefix, text, addresses), bare: ask(bare, prefix, text, addresses) });
    const of = (server, field) => median(pairs.map((pair) => pair[server][field]));
    const columns = [
      prefix.padEnd(27),
      String(Buffer.byteLength(bodies.find((each) => each.prefix === prefix).body)).padStart(5),
      ` ${addresses.padEnd(9)}`,
      ...["ours", "bare"].map((server) => Math.round(of(server, "rate")).toLocaleString("en").padStart(8)),
      median(pairs.map((pair) => pair.ours.rate / pair.bare.rate))
        .toFixed(2)
        .padStart(6),
      of("ours", "cpu").toFixed(1).padStart(12),
      of("bare", "cpu").toFixed(1).padStart(5),
      median(pairs.map((pair) => pair.bare.cpu / pair.ours.cpu))
        .toFixed(2)
        .padStart(6),
    ];
    console.log(columns.join(" "));
  }
console.log(
  `\nours under load: ${megabytes(ours.pid, "VmRSS")} MB now, ${megabytes(ours.pid, "VmHWM")} MB at most`,
);
for (const { child } of [ours, bare]) child.kill("SIGTERM");

async function startOurs() {
  const began = performance.now();
  const child = spawn(process.execPath, [new URL("../bin/movies-api.js", import.meta.url).pathname], {
    env: { ...process.env, HOST: "127.0.0.1", PORT: "0" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [line] = await once(child.stderr.setEncoding("utf8"), "data");
  const url = /listening on (http:\S+),/.exec(line)?.[1];
  if (url === undefined) throw new Error(line);
  return { child, pid: child.pid, url, readyMs: Math.round(performance.now() - began) };
}

async function startBare(routes) {
  const child = spawn(process.execPath, [new URL("bare.mjs", import.meta.url).pathname], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify(routes));
  const [port] = await once(child.stdout.setEncoding("utf8"), "data");
  return { child, pid: child.pid, url: `http://127.0.0.1:${port.trim()}` };
}

/** One round of wrk: requests a second, and CPU time of the server for each, in µs. */
function ask({ url, pid }, prefix, text, addresses) {
  const script = new URL("addresses.lua", import.meta.url).pathname;
  const before = cpuMicroseconds(pid);
  const report = execFileSync("wrk", [
    ...["-t1", `-c${CONNECTIONS}`, `-d${values.seconds}s`, "-s", script, url],
    ...["--", prefix, text, addresses, String(seen)],
  ]).toString();
  const requests = Number(/(\d+) requests in/.exec(report)?.[1]);
  if (/Non-2xx/.test(report)) throw new Error(`${url}${prefix}${text} failed: ${report}`);
  if (addresses === "distinct") seen += requests + CONNECTIONS;
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(report)?.[1]),
    cpu: (cpuMicroseconds(pid) - before) / requests,
  };
}

/** utime + stime of /proc/PID/stat, in ticks of 10 ms */
function cpuMicroseconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

function megabytes(pid, field) {
  return Math.round(
    Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1000,
  );
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}
