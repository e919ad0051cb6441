import { LARGEST_ID, Problem } from "@movies/artifacts/folder";
import { MODELS, type ModelName } from "@movies/catalog/answers";
import { Command, InvalidArgumentError, Option } from "commander";
import { runs } from "../../command.js";
import { folderOption, wholeNumber } from "../../options.js";
import type { OutputOptions, Streams } from "../../terminal/streams.js";
import { inWords, notFound, othersInWords } from "./words.js";

interface Options extends OutputOptions {
  readonly year?: number;
  readonly id?: number | string;
  readonly model: ModelName;
  readonly k: number;
  readonly artifacts: string;
}

export function recommendCommand(streams: Streams): Command {
  const command = new Command("recommend")
    .description("films like this one")
    .argument("[title]", "of the film, in any case; not needed with --id")
    .option("--year <year>", "of its release, where several films bear the title", wholeNumber(1000, 9999))
    .option("--id <id>", "of the film, TMDB's or IMDb's such as tt0114709; wins over the title", filmId)
    .addOption(new Option("--model <model>", "the recommender").choices(MODELS).default(MODELS[0]))
    .option("-k <count>", "how many films, 1 to 50", wholeNumber(1, 50), 5)
    .addOption(folderOption("--artifacts <folder>", "the folder with the build", "artifacts"));
  return runs<"recommend", Options, [string | undefined]>(
    { command, document: "recommend", streams },
    async ({ output }, options, title = "") => {
      const { year, id, model, k, artifacts } = options;
      if (title.trim() === "" && id === undefined)
        command.error("error: missing argument 'title': name a film, or give its --id");
      const { openCatalog } = await import("@movies/catalog"); // no other command waits for it
      const catalog = await openCatalog(artifacts);
      const query = { title, year, id };
      const found = catalog.recommend(query, { model, k });
      if (!found.found) throw new Problem(notFound(query, found));
      output.answer({ ...found.answer, others: found.others }, inWords(found.answer));
      if (found.others.length > 0) output.say(othersInWords(found.others));
    },
  );
}

function filmId(text: string): number | string {
  if (/^tt\d{7,9}$/.test(text)) return text;
  if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= LARGEST_ID) return Number(text);
  throw new InvalidArgumentError(
    `Expected a whole number from 1 to ${LARGEST_ID}, or an IMDb id such as tt0114709.`,
  );
}
