import { Agent, get } from "node:http";

/** Milliseconds of each answer, asked for one after the other on one connection. Errors: Error where one is not 200. */
export async function oneByOne(url: string, addresses: readonly string[]): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (const path of addresses) {
    const began = performance.now();
    await answered(url + path, agent);
    times.push(performance.now() - began);
  }
  agent.destroy();
  return times;
}

function answered(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${response.statusCode} of ${url}`));
      response.resume().once("end", () => resolve());
    }).once("error", reject);
  });
}
