import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { errorCode } from "./problem.js";

/** A process, named so that no other is ever mistaken for it. */
export interface Owner {
  /** of the machine and of the container on it: process ids of one mean nothing in another */
  readonly host: string;
  readonly pid: number;
  /** clock ticks after boot, 0 if the system does not tell: a process that was given a dead one's id has another */
  readonly started: number;
}

const NAME = /^\.writing-(?<host>\w+)-(?<pid>\d+)-(?<started>\d+)(?:\.|$)/;

export const ourselves: Owner = {
  host: `${hostname()}${idNamespace()}`.replace(/\W/g, "_"),
  pid: process.pid,
  started: startOf(process.pid),
};

/** The name of what this process writes aside in a folder: the claim itself, or a file beside it. */
export const asideName = (file?: string): string =>
  `.writing-${ourselves.host}-${ourselves.pid}-${ourselves.started}${file === undefined ? "" : `.${file}`}`;

/** The process that wrote it, or undefined if the name is not one of ours. */
export function ownerOf(name: string): Owner | undefined {
  const { host, pid, started } = NAME.exec(name)?.groups ?? {};
  return host === undefined ? undefined : { host, pid: Number(pid), started: Number(started) };
}

/** Of a process on this machine. */
export function isRunning({ pid, started }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== "EPERM") return false;
  }
  return started === startOf(pid);
}

/** Containers may share a host's name and a folder; each counts its processes from 1. Empty if the system has none. */
function idNamespace(): string {
  try {
    return `.${/\d+/.exec(readlinkSync("/proc/self/ns/pid"))?.[0] ?? ""}`;
  } catch {
    return "";
  }
}

/** Field 22 of /proc/<pid>/stat, counted after the name in parentheses, which may contain spaces. */
function startOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]);
  } catch {
    return 0;
  }
}
