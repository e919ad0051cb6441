import { endianness } from "node:os";
import { dirname } from "node:path";
import { type FileFacts, factsOf, Problem } from "@movies/publishing";
import { canonicalJson, isRecord, parseJson } from "../json.js";
import { schemaOf } from "../layout.js";
import { MEZCLA_FACTS, type MezclaFacts } from "../mezcla-formulas.js";
import { nextCommand } from "../next-command.js";

const FORMAT = "movies-artifacts";
const VERSION = 6;

type ByteOrder = ReturnType<typeof endianness>;

/** What hnswlib's own file does not know of itself, and must be told to read it right. */
export interface KnnFacts {
  readonly space: "l2";
  readonly dimensions: number;
  /** points in the index: one a film */
  readonly count: number;
  /** candidates kept while searching; hnswlib forgets it on every load */
  readonly ef: number;
  /** share of the five nearest by brute force that the index finds, over `recallSample` films */
  readonly recallAt5: number;
  readonly recallSample: number;
}

/** The description of a build: everything the service must know before it reads a byte of the files. */
export interface Manifest {
  /** the address of its JSON Schema; no part of the build id, and not in manifests of before 2026-12 */
  readonly $schema?: string;
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  /** the byte order of the machine that wrote the files; hnswlib's is that machine's own */
  readonly endianness: ByteOrder;
  /** 16 hex digits of the sha256 over the rest of the manifest */
  readonly build: string;
  /** the clean files the build was made from, by name */
  readonly inputs: Readonly<Record<string, FileFacts>>;
  /** the settings it was made with, as they were */
  readonly settings: unknown;
  /** films, people, terms, … */
  readonly counts: Readonly<Record<string, number>>;
  readonly knn: KnnFacts;
  readonly mezcla: MezclaFacts;
  /** the files in the build's folder, by name */
  readonly files: Readonly<Record<string, FileFacts>>;
}

/** Completes a manifest with its build id: same inputs, settings and files, same id. */
export function sealManifest(
  parts: Omit<Manifest, "$schema" | "format" | "version" | "endianness" | "build">,
  order: ByteOrder = endianness(),
): Manifest {
  const unsealed = { format: FORMAT, version: VERSION, endianness: order, ...parts } as const;
  return { $schema: schemaOf("manifest"), ...unsealed, build: buildId(unsealed) };
}

/** Admits the text of a manifest, or says in one sentence why not. Errors: Problem. */
export function parseManifest(text: string, path: string): Manifest {
  const next = nextCommand("build-model", dirname(path));
  const refuse = (why: string) => new Problem(`${path} is not the manifest of a build: ${why}; run: ${next}`);
  const value = parseJson(text);
  if (value === undefined) throw refuse("it is no JSON");
  if (isDeep(value, DEPTH)) throw refuse(`it is nested more than ${DEPTH} deep`);
  if (!isRecord(value) || value.format !== FORMAT) throw refuse(`expected "format": "${FORMAT}"`);
  if (value.version !== VERSION) throw refuse(`expected version ${VERSION}, found ${short(value.version)}`);
  const { endianness: order } = value;
  if (order !== endianness())
    throw refuse(`expected the byte order of this machine, ${endianness()}, found ${short(order)}`);
  if (!isManifest(value)) throw refuse("a field is missing or of another type");
  const { $schema, build, ...rest } = value;
  // The build id leaves it out, so it is checked here: a flipped bit anywhere must be noticed.
  if ($schema !== undefined && $schema !== schemaOf("manifest"))
    throw refuse(`expected "$schema": "${schemaOf("manifest")}", found ${short($schema)}`);
  const expected = buildId(rest);
  if (build !== expected) throw refuse(`its contents give build ${expected}, it says ${short(build)}`);
  if (canonicalJson(value) !== text) throw refuse("it is written in another way than builds are");
  return value;
}

/** A value of any size, as a sentence can bear it. */
const short = (value: unknown): string => (JSON.stringify(value) ?? "none").slice(0, 40);

// Settings are nested three deep; the recursion over them needs an end.
const DEPTH = 64;

const isDeep = (value: unknown, depth: number): boolean =>
  typeof value === "object" &&
  value !== null &&
  (depth === 0 || Object.values(value).some((inner) => isDeep(inner, depth - 1)));

function buildId(unsealed: Omit<Manifest, "$schema" | "build">): string {
  return factsOf(Buffer.from(canonicalJson(unsealed))).sha256.slice(0, 16);
}

function isManifest(value: Record<string, unknown>): value is Record<string, unknown> & Manifest {
  return (
    typeof value.build === "string" &&
    isRecord(value.counts) &&
    Object.values(value.counts).every(isCount) &&
    isFiles(value.inputs) &&
    isFiles(value.files) &&
    isKnnFacts(value.knn) &&
    isMezclaFacts(value.mezcla)
  );
}

function isKnnFacts(value: unknown): boolean {
  return (
    isRecord(value) &&
    value.space === "l2" &&
    isCount(value.dimensions) &&
    value.dimensions > 0 &&
    isCount(value.count) &&
    isCount(value.ef) &&
    value.ef > 0 &&
    typeof value.recallAt5 === "number" &&
    isCount(value.recallSample)
  );
}

const isMezclaFacts = (value: unknown): boolean =>
  isRecord(value) && MEZCLA_FACTS.every((name) => typeof value[name] === "number");

function isFiles(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).every(isPlainName) && Object.values(value).every(isFileFacts);
}

function isFileFacts(value: unknown): boolean {
  return (
    isRecord(value) &&
    isCount(value.bytes) &&
    typeof value.sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(value.sha256)
  );
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

// A manifest names files beside itself and nothing else: no folders, no way up.
const isPlainName = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name);
