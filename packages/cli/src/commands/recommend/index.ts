import { Problem } from "@movies/artifacts/folder";
import type { FilmId } from "@movies/catalog";
import { MODELS, type ModelName } from "@movies/catalog/answers";
import { Command, Option } from "commander";
import { runs } from "../../command.js";
import type { Documents } from "../../documents.js";
import { folderOption, wholeNumber } from "../../options.js";
import { createOutput } from "../../terminal/output.js";
import type { OutputOptions, Streams } from "../../terminal/streams.js";
import { addNarrowing, filmId, filmIds, type NarrowingOptions, narrowingOf } from "./options.js";
import { inWords, notFound, othersInWords, severalInWords, unfitInWords } from "./words.js";

interface Options extends OutputOptions, NarrowingOptions {
  readonly year?: number;
  readonly id?: FilmId;
  readonly ids?: readonly FilmId[];
  readonly unlike?: readonly FilmId[];
  readonly model: ModelName;
  readonly k: number;
  readonly artifacts: string;
}

export function recommendCommand(streams: Streams): Command {
  const command = new Command("recommend")
    .description("films like this one, or like several")
    .argument("[title]", "of the film, in any case; not needed with --id or --ids")
    .option("--year <year>", "of its release, where several films bear the title", wholeNumber(1000, 9999))
    .option("--id <id>", "of the film, TMDB's or IMDb's such as tt0114709; wins over the title", filmId)
    .option("--ids <ids>", "films like all of these, comma-separated, instead of a title", filmIds)
    .option("--unlike <ids>", "with --ids: and unlike these", filmIds)
    .addOption(new Option("--model <model>", "the recommender").choices(MODELS).default(MODELS[0]))
    .option("-k <count>", "how many films, 1 to 50", wholeNumber(1, 50), 5)
    .addOption(folderOption("--artifacts <folder>", "the folder with the build", "artifacts"));
  addNarrowing(command);
  return runs<"recommend", Options, [string | undefined]>(
    { command, document: "recommend", streams },
    async ({ output, progress }, options, title = "") => {
      const { year, id, ids, unlike: disliked, model, k, artifacts } = options;
      const isOne = title.trim() !== "" || id !== undefined;
      if (!isOne && ids === undefined)
        command.error("error: missing argument 'title': name a film, or give its --id");
      if (isOne && ids !== undefined) command.error("error: --ids takes the place of a title and of --id");
      if (disliked !== undefined && ids === undefined) command.error("error: --unlike needs --ids");
      const { openCatalog } = await import("@movies/catalog"); // no other command waits for it
      const catalog = await openCatalog(artifacts);
      const wanted = { model, k, narrowing: narrowingOf(options) };
      if (ids !== undefined) {
        const found = catalog.recommendSeveral({ liked: ids, ...(disliked && { disliked }) }, wanted);
        if ("unfit" in found) throw new Problem(unfitInWords(found.unfit));
        if (!found.found) throw new Problem(`no film has the id ${found.missing.join(", ")}`);
        const several = { progress, document: "recommend-several" };
        createOutput<Documents["recommend-several"]>(streams, options, several).answer(
          found.answer,
          severalInWords(found.answer),
        );
        return;
      }
      const query = { title, year, id };
      const found = catalog.recommend(query, wanted);
      if ("unfit" in found) throw new Problem(unfitInWords(found.unfit));
      if (!found.found) throw new Problem(notFound(query, found));
      output.answer({ ...found.answer, others: found.others }, inWords(found.answer));
      if (found.others.length > 0) output.say(othersInWords(found.others));
    },
  );
}
