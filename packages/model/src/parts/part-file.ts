import { join } from "node:path";
import { difference, type FileFacts, factsOf, isRecord, parseJson, readIfThere } from "@movies/artifacts";
import { MODELS, type ModelName } from "../neighbours/fit-models.js";
import type { Found } from "../threads/workers.js";
import { bytesOf, type PlanDocument } from "./work-folder.js";

// The file of a part: a line of JSON that says what follows, then by model the sizes of the lists and the places in them.

export type FoundByModel = Readonly<Record<ModelName, Found>>;

interface Header extends FileFacts {
  readonly plan: string;
  readonly part: number;
}

export const partFile = (part: number, parts: number): string => `part-${part}-of-${parts}`;

export const isPartFile = (name: string): boolean => /^part-\d+-of-\d+$/.test(name);

/** The rows, by place, whose neighbours a part finds. */
export const partRange = ({ films, parts }: PlanDocument, part: number) => ({
  from: Math.floor((part * films) / parts),
  to: Math.floor(((part + 1) * films) / parts),
});

const NAMES = Object.keys(MODELS) as ModelName[];

export function partContent({ plan }: PlanDocument, part: number, found: FoundByModel): Uint8Array {
  const arrays = NAMES.flatMap((name) => [bytesOf(found[name].sizes), bytesOf(found[name].places)]);
  const body = Buffer.concat(arrays);
  const header: Header = { plan, part, ...factsOf(body) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
}

/** What a part found; or in words why its file cannot be used. Errors: Problem if it cannot be read. */
export async function readPart(
  work: string,
  plan: PlanDocument,
  part: number,
): Promise<FoundByModel | string> {
  const bytes = await readBytes(work, partFile(part, plan.parts));
  if (bytes === undefined) return "is missing";
  const header = headerOf(bytes);
  if (header === undefined) return "is damaged: it does not begin as a part does";
  if (header.plan !== plan.plan) return `is of another plan: expected ${plan.plan}, found ${header.plan}`;
  if (header.part !== part) return `is another part: expected ${part}, found ${header.part}`;
  const body = bytes.subarray(bytes.indexOf(NEWLINE) + 1);
  const how = difference(header, factsOf(body));
  if (how !== undefined) return `is cut short or damaged: ${how}`;
  const { from, to } = partRange(plan, part);
  const rest = new Int32Array(new Uint8Array(body).buffer); // its own buffer, so that numbers are aligned
  let end = 0;
  const next = (length: number): Int32Array => {
    end += length;
    return rest.subarray(end - length, end);
  };
  const found = NAMES.map((name) => {
    const sizes = next(to - from);
    return [name, { sizes, places: next((to - from) * plan.models[name].k) }] as const;
  });
  return Object.fromEntries(found) as unknown as FoundByModel;
}

/** The plan that the file of a part says it is of, if it says. */
export const partOf = async (work: string, name: string): Promise<string | undefined> => {
  const bytes = await readBytes(work, name);
  return bytes && headerOf(bytes)?.plan;
};

const readBytes = (work: string, name: string) =>
  readIfThere(join(work, name), "run the command again", Number.POSITIVE_INFINITY);

const NEWLINE = 10;

function headerOf(bytes: Uint8Array): Header | undefined {
  const header = parseJson(Buffer.from(bytes.subarray(0, Math.min(1000, bytes.indexOf(NEWLINE)))).toString());
  return isRecord(header) ? (header as unknown as Header) : undefined;
}
