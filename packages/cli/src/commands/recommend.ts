import { LARGEST_ID, Problem } from "@movies/artifacts/folder";
import type { FilmQuery, FilmRef, Reason, Recommendations } from "@movies/catalog";
import { MODELS, type ModelName } from "@movies/catalog/answers";
import { Command, Option } from "commander";
import { folderOption } from "../folder-option.js";
import { createOutput, type OutputOptions, type Streams, withOutputOptions } from "../output.js";
import { plural, table } from "../table.js";
import { wholeNumber } from "../whole-number.js";

interface Options extends OutputOptions {
  readonly year?: number;
  readonly id?: number;
  readonly model: ModelName;
  readonly k: number;
  readonly artifacts: string;
}

export function recommendCommand(streams: Streams): Command {
  const command = new Command("recommend")
    .description("films like this one")
    .argument("[title]", "of the film, in any case; not needed with --id")
    .option("--year <year>", "of its release, where several films bear the title", wholeNumber(1000, 9999))
    .option("--id <id>", "of the film; wins over the title", wholeNumber(1, LARGEST_ID))
    .addOption(new Option("--model <model>", "the recommender").choices(MODELS).default(MODELS[0]))
    .option("-k <count>", "how many films, 1 to 50", wholeNumber(1, 50), 5)
    .addOption(folderOption("--artifacts <folder>", "the folder with the build", "artifacts"));
  return withOutputOptions(command).action(async (title: string | undefined, options: Options) => {
    if ((title ?? "").trim() === "" && options.id === undefined)
      command.error("error: missing argument 'title': name a film, or give its --id");
    const output = createOutput(streams, options);
    const { openCatalog } = await import("@movies/catalog"); // no other command waits for it
    const catalog = await openCatalog(options.artifacts);
    const query = { title: title ?? "", year: options.year, id: options.id };
    const found = catalog.recommend(query, { model: options.model, k: options.k });
    if (!found.found) throw new Problem(notFound(query, found.suggestions));
    output.answer({ ...found.answer, others: found.others }, inWords(found.answer));
    if (found.others.length > 0) output.say(others(found.others));
  });
}

function inWords({ film, model, items, shortfall, withoutOverview }: Recommendations): string {
  const head = `${named(film)}, by ${model}`;
  const rows = items.map(({ title, year, similarity, reasons }, i) => [
    `${i + 1}.`,
    title,
    String(year),
    similarity.toFixed(3),
    reasons.map(reasonInWords).filter(Boolean).join("; "),
  ]);
  const basis = withoutOverview ? ["It has no overview: it is compared by what else is known of it."] : [];
  const shortly = shortfall === null ? basis : [...basis, SHORTFALLS[shortfall]];
  return [head, ...(rows.length > 0 ? [table(rows, [0, 3])] : []), ...shortly].join("\n");
}

const SHORTFALLS: Record<NonNullable<Recommendations["shortfall"]>, string> = {
  "no-text": "It has no text to compare, so this model knows no films like it; try --model knn.",
  "few-in-common": "No more films share a term with it.",
  "nothing-in-common": "No more films share a word, a person, a company or a genre with it.",
  "small-catalogue": "The catalogue has no more films.",
};

function reasonInWords(reason: Reason): string {
  if ("share" in reason) return `${partInWords(reason)} (${Math.round(reason.share * 100)} %)`;
  if (reason.kind === "terms") return `terms: ${reason.terms.map(({ term }) => term).join(", ")}`;
  if (reason.kind === "genres") return `genres: ${reason.genres.join(", ")}`;
  return yearsApart(reason.apart);
}

function partInWords(part: Extract<Reason, { share: number }>): string {
  if ("names" in part) return `${part.kind}: ${part.names.join(", ")}`;
  if (part.kind === "year") return yearsApart(part.apart);
  return part.kind === "language" ? `language: ${part.language}` : plural(part.count, "vote");
}

const yearsApart = (apart: number): string => (apart === 0 ? "same year" : `${plural(apart, "year")} apart`);

function notFound({ title, year, id }: FilmQuery, suggestions: readonly FilmRef[]): string {
  if (id !== undefined) return `no film has the id ${id}; search by title instead`;
  const wanted = year === undefined ? `"${title}"` : `"${title}" of ${year}`;
  const close = suggestions.map(named).join("; ");
  return `no film is called ${wanted}; ${close ? `did you mean: ${close}?` : "nothing comes close"}`;
}

const others = (films: readonly FilmRef[]): string =>
  `also of that title: ${films.map((film) => `${film.year} (--id ${film.id})`).join(", ")}`;

const named = ({ title, year }: FilmRef): string => `${title} (${year})`;
