import type { LoadedBuild, LoadedTables } from "@movies/postgres-catalog";
import { Command } from "commander";
import { runs } from "../../command.js";
import { folderOption, wholeNumber } from "../../options.js";
import { plural } from "../../terminal/numbers.js";
import type { OutputOptions, Streams } from "../../terminal/streams.js";

interface Options extends OutputOptions {
  readonly artifacts: string;
  readonly clean?: true;
  readonly keep: number;
}

export function loadCommand(streams: Streams): Command {
  const command = new Command("load")
    .description("load the build into PostgreSQL for movies-api, or the clean tables for those who write SQL")
    .argument("<url>", "the database, such as postgres://user@host/movies; the password may be in PGPASSWORD")
    .addOption(
      folderOption("--artifacts <folder>", "the folder with the build or the clean files", "artifacts"),
    )
    .option("--clean", "the clean tables instead of the build: clean.movies, clean.credits and clean.titles")
    .option("--keep <builds>", "how many builds stay there, the new one included", wholeNumber(1, 100), 2);
  return runs<"load", Options, [string]>(
    { command, document: "load", streams },
    async ({ output, progress }, { artifacts, clean, keep }, url) => {
      const { loadBuild, loadClean } = await import("@movies/postgres-catalog"); // nobody else needs a database
      const copying = (table: string) => progress.update(`copying ${table}`);
      const rows = ({ tables }: LoadedTables) =>
        tables.map(({ name, rows }) => `${name}: ${plural(rows, "row")}`);
      if (clean) {
        const loaded = await loadClean(url, artifacts, copying);
        output.done(loaded, [...rows(loaded), `loaded into ${loaded.database}`]);
      } else {
        const loaded = await loadBuild(url, artifacts, keep, copying);
        output.done(loaded, [...rows(loaded), wordsOfBuild(loaded)]);
      }
    },
  );
}

const wordsOfBuild = ({ build, database, dropped }: LoadedBuild): string =>
  [
    `build ${build} is served from ${database}`,
    ...(dropped.length > 0 ? [`dropped ${dropped.join(", ")}`] : []),
  ].join("; ");
