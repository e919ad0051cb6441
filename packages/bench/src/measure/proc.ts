import { readFileSync } from "node:fs";

/** Bytes of memory of a running process: now (VmRSS), or at most since it began (VmHWM). Linux. */
export function memoryOf(pid: number, field: "VmRSS" | "VmHWM"): number {
  const found = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1]) * 1024;
}

/** CPU time of a running process so far, all its threads, µs: utime + stime of /proc/PID/stat, in ticks of 10 ms. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}
