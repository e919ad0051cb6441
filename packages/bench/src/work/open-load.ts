// Open load: requests at a constant rate, whether or not earlier ones were answered, each timed from the moment it
// was due. A client that waits for an answer before it asks again leaves out exactly those that would have waited
// (coordinated omission). `open-load.js URL RATE SECONDS`, with the addresses as JSON on stdin, requested in turn.
// Prints {"p50", "p99", "p999", "most"} in ms. wrk and autocannon wait, or count whole milliseconds.
import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { setImmediate } from "node:timers/promises";
import { percentile } from "../statistics.js";

const [, , url = "", rate = "100", seconds = "1"] = process.argv;
const addresses = JSON.parse(readFileSync(0, "utf8")) as string[];
/** Seconds that are not counted, while connections are made and code is compiled. */
const WARM = 2;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const every = 1000 / Number(rate);
const count = Math.round((Number(seconds) + WARM) * Number(rate));
const counted = Math.round(WARM * Number(rate));
const times: number[] = [];

const began = performance.now();
const answers: Promise<void>[] = [];
for (let sent = 0; sent < count; ) {
  // No timer, because timers are a millisecond late, and answers take less than that.
  for (; sent < count && performance.now() >= began + sent * every; sent++) answers.push(ask(sent));
  await setImmediate();
}
await Promise.all(answers);
agent.destroy();
const at = (share: number) => percentile(times, share);
console.log(JSON.stringify({ p50: at(0.5), p99: at(0.99), p999: at(0.999), most: at(1) }));

function ask(number: number): Promise<void> {
  const due = began + number * every;
  return new Promise((resolve, reject) => {
    get(url + addresses[number % addresses.length], { agent }, (response) => {
      if (response.statusCode !== 200)
        reject(new Error(`${response.statusCode} of ${addresses[number % addresses.length]}`));
      response.resume().once("end", () => {
        if (number >= counted) times.push(performance.now() - due);
        resolve();
      });
    }).once("error", reject);
  });
}
