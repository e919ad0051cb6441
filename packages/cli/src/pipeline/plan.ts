import { join } from "node:path";
import { codeOf } from "./code.js";
import { Hashes } from "./hashes.js";
import { readRecord, type Steps, writeRecord } from "./record.js";
import { type Cause, changed, PIPE, type Sources, type StepName } from "./step.js";

/** A step: what it is made from, and how. */
export interface Step {
  readonly name: StepName;
  /** our package that makes it */
  readonly package: string;
  readonly options: Readonly<Record<string, string>>;
  /** the path of each input by its name; null for one that can be read only once */
  inputs(): Promise<Readonly<Record<string, string | null>>>;
  /** Makes it. Gives the files that it wrote, by their paths in the folder of artifacts. Errors: Problem. */
  make(): Promise<readonly string[]>;
}

/** The steps of one folder of artifacts: what each was made from, and whether that still holds. */
export class Plan {
  private readonly hashes = new Hashes();
  private readonly artifacts: string;
  private record: Steps;
  private readonly codeOf: (name: string) => string;

  private constructor(artifacts: string, record: Steps, code: (name: string) => string) {
    this.artifacts = artifacts;
    this.record = record;
    this.codeOf = code;
  }

  /** `code` gives the version of a package's code. Errors: Problem if the record of the folder cannot be read. */
  static async of(artifacts: string, code = codeOf): Promise<Plan> {
    return new Plan(artifacts, await readRecord(artifacts), code);
  }

  made(step: StepName) {
    return this.record[step];
  }

  /** Why a step has to be made; empty if everything that it depends on, and everything that it wrote, is unchanged. Errors: Problem. */
  async reasons(step: Step): Promise<Cause[]> {
    const made = this.record[step.name];
    if (made === undefined) return [{ kind: "never" }];
    const reasons = changed(made.from, await this.sources(step));
    for (const [name, sha256] of Object.entries(made.files)) {
      const found = await this.hashes.of(join(this.artifacts, name));
      if (found !== sha256)
        reasons.push({ kind: "output", name, is: found === "absent" ? found : "changed" });
    }
    return reasons;
  }

  /** Makes a step and records what it was made from, unless that changed meanwhile. Errors: Problem. */
  async make(step: Step): Promise<void> {
    const before = await this.sources(step);
    const files = await step.make();
    this.hashes.forget();
    const { [step.name]: _, ...others } = this.record;
    this.record = others;
    if (changed(before, await this.sources(step)).length === 0) {
      const hashes = await Promise.all(files.map((name) => this.hashes.of(join(this.artifacts, name))));
      const made = {
        from: before,
        files: Object.fromEntries(files.map((name, i) => [name, hashes[i] ?? ""])),
      };
      this.record = { ...others, [step.name]: made };
    }
    await writeRecord(this.artifacts, this.record);
  }

  private async sources(step: Step): Promise<Sources> {
    const inputs: Record<string, string> = {};
    for (const [name, path] of Object.entries(await step.inputs()))
      inputs[name] = path === null ? PIPE : await this.hashes.of(path);
    const node = `${process.versions.node.split(".")[0]} ${process.arch}`;
    return { inputs, options: step.options, code: this.codeOf(step.package), node };
  }
}
