import { execFileSync } from "node:child_process";
import { mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Sans-serif fonts that readers have; Nimbus Sans is as wide as Helvetica, Liberation Sans as Arial. */
const USUAL = ["DejaVu Sans", "Liberation Sans", "Nimbus Sans", "Noto Sans", "Open Sans", "Roboto"];

const filesOf = (family: string): string[] => {
  try {
    const listed = execFileSync("fc-list", [`:family=${family}`, "--format", "%{file}\n"], {
      encoding: "utf8",
    });
    return listed.split("\n").filter((file) => file !== "");
  } catch {
    return []; // no fontconfig: the browser has fonts of its own, and cannot be told which
  }
};

/** The common font families on this machine. */
export const FONT_FAMILIES: readonly string[] = USUAL.filter((family) => filesOf(family).length > 0);
const absent = USUAL.filter((family) => !FONT_FAMILIES.includes(family));
if (absent.length > 0)
  console.warn(
    `\n*** NOT TRIED, not installed: ${absent.join(", ")}; apt-get install fonts-liberation fonts-noto-core … ***\n`,
  );

/** Writes a fontconfig file in `dir` that offers a single family. */
export function fontConfigOf(family: string, dir: string): string {
  const fonts = mkdtempSync(join(dir, "fonts-"));
  for (const file of filesOf(family)) symlinkSync(file, join(fonts, basename(file)));
  const config = join(fonts, "fonts.conf");
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>`,
  );
  return config;
}
