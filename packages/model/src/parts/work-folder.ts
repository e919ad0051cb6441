import { endianness } from "node:os";
import { join } from "node:path";
import {
  canonicalJson,
  difference,
  type FileFacts,
  factsOf,
  factsOfFile,
  inThisShell,
  isRecord,
  Problem,
  parseJson,
  readIfThere,
  shellWord,
  withFile,
} from "@movies/artifacts";
import { type Rows, type SearchFrame, sharedArray } from "@movies/sparse-neighbours";
import { MODELS, type ModelName } from "../neighbours/fit-models.js";
import type { Search } from "../threads/workers.js";

// A plan and its parts, in one folder that all machines see. Numbers are raw arrays, so that a part reads the rows it needs and no others.

/** The description of a plan: plan.json. */
export interface PlanDocument {
  readonly format: typeof FORMAT;
  readonly endianness: string;
  /** 16 hex digits of the sha256 over the rest */
  readonly plan: string;
  readonly parts: number;
  /** a hash of the code that made it: parts of other code might differ */
  readonly code: string;
  readonly films: number;
  readonly inputs: Readonly<Record<string, FileFacts>>;
  readonly counts: Readonly<Record<string, number>>;
  /** dimensions of the points of the HNSW index */
  readonly dimensions: number;
  readonly models: Readonly<Record<ModelName, ModelDocument>>;
  /** the other files of the plan, by name */
  readonly files: Readonly<Record<string, FileFacts>>;
}

type ModelDocument = Omit<SearchFrame, "rowAt" | "common"> & { readonly attributes: number };

export const PLAN = "plan.json";
const FORMAT = "movies-plan-1";

export const IDS = "ids.i32";
export const POINTS = "points.f64";

/** The arrays of a model, by what they hold. */
export const arrayFiles = (model: ModelName) => ({
  rowAt: `${model}.rows.i32`,
  common: `${model}.common.i32`,
  comparable: `${model}.comparable.u8`,
  starts: `${model}.starts.u32`,
  columns: `${model}.columns.i32`,
  values: `${model}.values.f32`,
  attribute: (a: number) => `${model}.attribute-${a}.f64`,
});

/** The command that makes a plan again. */
export const planAgain = (work: string): string =>
  `run: ${inThisShell("movies", "build-model plan", `--work ${shellWord(work)}`, "--parts N")}`;

export function sealPlan(rest: Omit<PlanDocument, "format" | "endianness" | "plan">): PlanDocument {
  const unsealed = { format: FORMAT, endianness: endianness(), ...rest } as const;
  return { ...unsealed, plan: planId(unsealed) };
}

const planId = (unsealed: Omit<PlanDocument, "plan">): string =>
  factsOf(Buffer.from(canonicalJson(unsealed))).sha256.slice(0, 16);

/** Reads plan.json. Errors: Problem if there is none, it is damaged, or other code made it. */
export async function readPlan(work: string, code: string): Promise<PlanDocument> {
  const path = join(work, PLAN);
  const bytes = await readIfThere(path, planAgain(work));
  if (bytes === undefined) throw new Problem(`there is no plan in ${work}; ${planAgain(work)}`);
  const document = parseJson(Buffer.from(bytes).toString()) as PlanDocument | undefined;
  const refuse = (why: string) => new Problem(`${path} cannot be used: ${why}; ${planAgain(work)}`);
  if (!isRecord(document) || document.format !== FORMAT) throw refuse(`expected "format": "${FORMAT}"`);
  const { plan, ...rest } = document as PlanDocument;
  if (planId(rest) !== plan) throw refuse(`its contents give plan ${planId(rest)}, it says ${plan}`);
  if (rest.endianness !== endianness())
    throw refuse(
      `it was made on a machine of the byte order ${rest.endianness}, this one is ${endianness()}`,
    );
  if (rest.code !== code) throw refuse(`it was made by the code ${rest.code}, this is ${code}`);
  return document as PlanDocument;
}

/** Compares files of the plan with what plan.json says. Errors: Problem, which names the first that differs. */
export async function verifyFiles(work: string, plan: PlanDocument, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const path = join(work, name);
    const how = difference(plan.files[name], await factsOfFile(path, planAgain(work)));
    if (how !== undefined)
      throw new Problem(`${path} is not the file of the plan: ${how}; ${planAgain(work)}`);
  }
}

type Numbers = Uint8Array | Int32Array | Uint32Array | Float32Array | Float64Array;
type NumbersType<A extends Numbers> = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike): A;
};

/** The bytes of an array as they are in memory. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: Numbers): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Numbers `from` to before `to` of a file, in memory that all threads see. Errors: Problem. */
async function readRange<A extends Numbers>(
  work: string,
  name: string,
  Type: NumbersType<A>,
  from: number,
  to: number,
): Promise<A> {
  const array = sharedArray(Type as NumbersType<never>, to - from) as unknown as A;
  const bytes = bytesOf(array);
  const path = join(work, name);
  await withFile(path, planAgain(work), async (file) => {
    for (let at = 0; at < bytes.length; ) {
      const piece = bytes.subarray(at, at + PIECE);
      const { bytesRead } = await file.read(piece, 0, piece.length, from * Type.BYTES_PER_ELEMENT + at);
      if (bytesRead === 0) throw new Problem(`${path} ends too early; ${planAgain(work)}`);
      at += bytesRead;
    }
  });
  return array;
}

const PIECE = 1 << 26;

/** A whole array of the plan. */
export const readArray = <A extends Numbers>(
  work: string,
  { files }: PlanDocument,
  name: string,
  Type: NumbersType<A>,
): Promise<A> => readRange(work, name, Type, 0, files[name].bytes / Type.BYTES_PER_ELEMENT);

/** The search for the neighbours of a planned model, whose rows are read when they are needed. */
export async function plannedSearch(work: string, plan: PlanDocument, model: ModelName): Promise<Search> {
  const names = arrayFiles(model);
  const { attributes, ...rest } = plan.models[model];
  const rowAt = await readArray(work, plan, names.rowAt, Int32Array);
  const common = await readArray(work, plan, names.common, Int32Array);
  const starts = await readArray(work, plan, names.starts, Uint32Array);
  return {
    frame: { ...rest, rowAt, common },
    reaches: MODELS[model].reaches,
    starts,
    async rows(from, to): Promise<Rows> {
      const [begin, end] = [starts[from], starts[to]];
      const columns = await readRange(work, names.columns, Int32Array, begin, end);
      const values = await readRange(work, names.values, Float32Array, begin, end);
      const own: Float64Array[] = [];
      for (let a = 0; a < attributes; a++)
        own.push(await readRange(work, names.attribute(a), Float64Array, from, to));
      const matrix = {
        rows: to - from,
        columnCount: rest.columnCount,
        starts: starts.slice(from, to + 1).map((start) => start - begin),
        columns,
        values,
      };
      return { first: from, matrix, attributes: own };
    },
  };
}
