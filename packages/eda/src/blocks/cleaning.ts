import type { Cleaning, FileCleaning } from "../data/cleaning.js";
import { numberColumn, tableOf, textColumn } from "../html/table.js";
import { integer, percent } from "../spanish/numbers.js";
import { count } from "../spanish/words.js";
import { block } from "./block.js";

/** What became of the records read, as etl's report says. */
export const cleaning = block({
  id: "limpieza",
  title: "Qué pasó al limpiar",
  figures: (data) => data.cleaning,
  sentence(found) {
    if (found === null)
      return "No hay un etl-report.json que describa estos ficheros, así que no se sabe qué se dejó fuera al limpiarlos.";
    const left = (file: FileCleaning) => file.duplicates + rejected(file);
    const said = (name: string, file: FileCleaning) =>
      `de ${count(file.read, RECORD)} de ${name} se ${file.kept === 1 ? "guardó" : "guardaron"} ${integer(file.kept)} (${percent(file.kept, file.read)}) y se ${left(file) === 1 ? "dejó" : "dejaron"} fuera ${integer(left(file))}`;
    const { movies, credits } = found;
    const repaired =
      movies.repaired === 0
        ? ""
        : ` ${count(movies.repaired, { one: "película, partida en dos registros, se volvió a unir", many: "películas, partidas en dos registros, se volvieron a unir" })}.`;
    return `Según etl-report.json, ${said("películas", movies)}; ${said("fichas", credits)}.${repaired}`;
  },
  table: (found) =>
    tableOf(found === null ? [] : linesOf(found), [
      textColumn("Registros", ([name]) => name),
      numberColumn("Películas", ([, of]) => integer(found === null ? 0 : of(found.movies))),
      numberColumn("Fichas", ([, of]) => integer(found === null ? 0 : of(found.credits))),
    ]),
});

type Line = readonly [name: string, of: (file: FileCleaning) => number];

const linesOf = ({ movies, credits }: Cleaning): Line[] => {
  const each = (title: string, part: "rejected" | "imputed" | "unreadable") =>
    [...new Set([movies, credits].flatMap((file) => Object.keys(file[part])))].map(
      (name): Line => [`${title}: ${REASONS.get(name) ?? name}`, (file) => file[part][name] ?? 0],
    );
  return [
    ["leídos", ({ read }) => read],
    ["unidos a su otra mitad", ({ repaired }) => repaired],
    ...each("rechazados", "rejected"),
    ["con identificador y fecha válidos", (file) => file.read - file.repaired - rejected(file)],
    ["duplicados", ({ duplicates }) => duplicates],
    ["guardados", ({ kept }) => kept],
    ...each("celdas puestas a 0", "imputed"),
    ...each("celdas ilegibles", "unreadable"),
  ];
};

const RECORD = { one: "registro", many: "registros" };

const rejected = (file: FileCleaning): number =>
  Object.values(file.rejected).reduce((sum, each) => sum + each, 0);

const REASONS = new Map(
  Object.entries({
    wrong_field_count: "número de campos",
    malformed_quotes: "comillas mal cerradas",
    invalid_id: "identificador",
    missing_release_date: "sin fecha de estreno",
    invalid_release_date: "fecha que no existe",
  }),
);
