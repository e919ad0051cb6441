import type { FileAccounts } from "../accounts.js";
import { block } from "../block.js";
import { amount, words } from "../html/table.js";
import { integer, percent } from "../spanish/numbers.js";
import { count } from "../spanish/words.js";

/** What etl's report says became of the records read. */
export const accounts = block({
  id: "limpieza",
  title: "Qué pasó al limpiar",
  figures: (world) => world.accounts,
  sentence(found) {
    if (found === null)
      return "No hay un etl-report.json que describa estos ficheros, así que no se sabe qué se dejó fuera al limpiarlos.";
    const left = (file: FileAccounts) => file.duplicates + rejected(file);
    const said = (name: string, file: FileAccounts) =>
      `de ${count(file.read, RECORD)} de ${name} se ${file.kept === 1 ? "guardó" : "guardaron"} ${integer(file.kept)} (${percent(file.kept, file.read)}) y se ${left(file) === 1 ? "dejó" : "dejaron"} fuera ${integer(left(file))}`;
    const { movies, credits } = found;
    const repaired =
      movies.repaired === 0
        ? ""
        : ` ${count(movies.repaired, { one: "película, partida en dos registros, se volvió a unir", many: "películas, partidas en dos registros, se volvieron a unir" })}.`;
    return `Según etl-report.json, ${said("películas", movies)}; ${said("fichas", credits)}.${repaired}`;
  },
  table(found) {
    const columns = [words("Registros"), amount("Películas"), amount("Fichas")];
    if (found === null) return { columns, rows: [] };
    const { movies, credits } = found;
    const row = (name: string, of: (file: FileAccounts) => number) => [
      name,
      integer(of(movies)),
      integer(of(credits)),
    ];
    const each = (title: string, part: "rejected" | "imputed" | "unreadable") =>
      [...new Set([movies, credits].flatMap((file) => Object.keys(file[part])))].map((name) =>
        row(`${title}: ${REASONS.get(name) ?? name}`, (file) => file[part][name] ?? 0),
      );
    return {
      columns,
      rows: [
        row("leídos", ({ read }) => read),
        row("unidos a su otra mitad", ({ repaired }) => repaired),
        ...each("rechazados", "rejected"),
        row("con identificador y fecha válidos", (file) => file.read - file.repaired - rejected(file)),
        row("duplicados", ({ duplicates }) => duplicates),
        row("guardados", ({ kept }) => kept),
        ...each("celdas puestas a 0", "imputed"),
        ...each("celdas ilegibles", "unreadable"),
      ],
    };
  },
});

const RECORD = { one: "registro", many: "registros" };

const rejected = (file: FileAccounts): number =>
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
