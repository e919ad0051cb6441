// Loaded before a command (node --import), in its main thread: at step number MOVIES_FAULT_AT, of all the steps that
// change the file system, the process is killed, or the step fails with the code MOVIES_FAULT. Reports at the end how many there were.
import fs from "node:fs";
import fsp from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { isMainThread } from "node:worker_threads";

const { MOVIES_FAULT_AT, MOVIES_FAULT } = process.env;
let steps = 0;

function fault() {
  steps++;
  if (steps !== Number(MOVIES_FAULT_AT)) return;
  if (MOVIES_FAULT === "SIGKILL") process.kill(process.pid, "SIGKILL");
  throw Object.assign(new Error(`${MOVIES_FAULT}: made up`), { code: MOVIES_FAULT });
}

const readsOnly = (/** @type {string} */ name, /** @type {unknown[]} */ [, flags]) =>
  name === "open" && (flags === undefined || flags === "r");

/**
 * @param {object} object
 * @param {string} name of one of its methods
 */
function spoil(object, name) {
  const real = Reflect.get(object, name);
  const isAsync = object !== fs;
  /** @this {unknown} @param {unknown[]} args */
  function spoiled(...args) {
    try {
      if (!readsOnly(name, args)) fault();
    } catch (error) {
      if (isAsync) return Promise.reject(error);
      throw error;
    }
    return real.apply(this, args);
  }
  Reflect.set(object, name, spoiled);
}

if (isMainThread) {
  const file = await fsp.open(import.meta.filename);
  await file.close();
  for (const name of ["write", "writev", "writeFile", "sync"]) spoil(Object.getPrototypeOf(file), name);
  for (const name of ["open", "mkdir", "rename", "rm", "unlink"]) spoil(fsp, name);
  for (const name of ["renameSync", "rmSync", "rmdirSync", "unlinkSync"]) spoil(fs, name);
  syncBuiltinESMExports();
  process.on("exit", () => fs.writeSync(2, `${steps} steps\n`));
}
