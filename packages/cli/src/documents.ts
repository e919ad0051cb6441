import type { EtlReport, Manifest, Verification } from "@movies/artifacts/folder";
import type { FilmRef, Recommendations, SeveralRecommendations } from "@movies/catalog";
import type { FoldersDiff } from "@movies/diff";
import type { WrittenPage } from "@movies/eda";
import type { Evaluation } from "@movies/model";
import type { PartReport, PlanDocument } from "@movies/model/parts";
import type { LoadedBuild, LoadedTables } from "@movies/postgres-catalog";
import type { ExpectedReport } from "@movies/sample";
import type { Cause, StepName } from "./pipeline/step.js";

/**
 * The JSON documents: etl-report.json, manifest.json and evaluation.json as they are on the disk, and what a command prints
 * with --json, by its name. The JSON Schemas in schemas/ are made from these types.
 */
export interface Documents {
  readonly "etl-report": EtlReport;
  readonly manifest: Manifest;
  readonly evaluation: Evaluation;
  readonly sample: SampleDocument;
  readonly etl: EtlReport & { readonly run: RunFacts };
  readonly run: RunDocument;
  readonly status: StatusDocument;
  readonly eda: WrittenPage;
  readonly recommend: Recommendations & { readonly others: readonly FilmRef[] };
  /** `movies recommend --ids` */
  readonly "recommend-several": SeveralRecommendations;
  readonly "build-plan": PlanSummary;
  readonly "build-part": PartReport;
  readonly verify: Verification;
  readonly load: LoadedTables | LoadedBuild;
  readonly diff: FoldersDiff & { readonly before: string; readonly after: string };
}

/** `expected`, with `movies` and `seed`: what `movies etl` is to find in a generated world. */
export interface SampleDocument {
  readonly files: readonly WrittenFile[];
  readonly movies?: number;
  readonly seed?: number;
  readonly expected?: ExpectedReport;
}

export interface WrittenFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** the records a lenient CSV reader sees, without the header */
  readonly rows: number;
}

/** Facts about a run that are not in its report or any artifact, because they differ from run to run. */
export interface RunFacts {
  readonly seconds: number;
  /** records of both files per second */
  readonly rows_per_second: number;
  readonly peak_memory_bytes: number;
  readonly written: readonly { readonly path: string; readonly bytes: number }[];
  /** the command to run next */
  readonly next: string;
}

export interface RunDocument {
  readonly steps: readonly Outcome[];
  /** the build that is there now */
  readonly build: string;
  /** the command to run next */
  readonly next: string;
}

/** What became of one step. */
export interface Outcome {
  readonly step: StepName;
  readonly made: boolean;
  /** why it was made; of one that was made on request before and not this time, why it is stale */
  readonly reasons: readonly Cause[];
  readonly seconds: number;
}

export interface StatusDocument {
  readonly steps: readonly StepStatus[];
  /** the command that makes what is stale; null if nothing is */
  readonly next: string | null;
}

/** How a step stands. */
export interface StepStatus {
  readonly step: StepName;
  /** `waits`: it is made again only if a stale step before it writes something different */
  readonly state: "fresh" | "stale" | "waits" | "absent";
  /** why it is stale */
  readonly reasons: readonly Cause[];
  readonly files: number;
  readonly bytes: number;
  /** when its newest file was written, in ISO 8601; null if it has none */
  readonly at: string | null;
}

/** What `movies build-model plan` made. */
export interface PlanSummary extends Pick<PlanDocument, "plan" | "parts" | "films"> {
  /** the folder of the plan */
  readonly work: string;
}
