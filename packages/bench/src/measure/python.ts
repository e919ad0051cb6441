import { spawnSync } from "node:child_process";
import { peerScript } from "../places.js";
import { type Cost, run } from "./command.js";

/** A Python peer to compare with, or why it cannot be. */
export function pythonPeer(
  script: string,
  ...modules: string[]
): ((...args: string[]) => Promise<Cost>) | string {
  const path = peerScript(script);
  if (path === undefined) return `${script} is not there`;
  const imports = `import ${modules.join(", ")}`;
  const python = ["python3", "/usr/bin/python3"].find((one) => spawnSync(one, ["-c", imports]).status === 0);
  if (python === undefined) return `no Python here has ${modules.join(" and ")}`;
  return (...args) => run(python, [path, ...args]);
}
