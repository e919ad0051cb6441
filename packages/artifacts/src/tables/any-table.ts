import { type DataType, Type, tableFromIPC } from "@uwdata/flechette";

/** What the cells of a column hold; with `[]`, lists of that. */
export type CellType = "text" | "integer" | "real" | "double" | "date" | "boolean" | "bytes";

export interface AnyColumn {
  readonly name: string;
  readonly type: CellType | `${CellType}[]`;
  /** null if unknown; a date is the ms since 1970-01-01, UTC */
  at(row: number): unknown;
}

/** Any table of a build, for whoever carries it elsewhere whole: its columns as the file names them. */
export interface AnyTable {
  readonly rows: number;
  readonly columns: readonly AnyColumn[];
}

/** Opens a file that a build names, whose bytes must have been verified. */
export function openAnyTable(bytes: Uint8Array): AnyTable {
  const table = tableFromIPC(bytes);
  const columns = table.names.map((name): AnyColumn => {
    const column = table.getChild(name);
    return { name, type: typeOf(column.type), at: (row) => column.at(row) ?? null };
  });
  return { rows: table.numRows, columns };
}

function typeOf(type: DataType): AnyColumn["type"] {
  switch (type.typeId) {
    case Type.List:
      return `${typeOf(type.children[0].type) as CellType}[]`;
    case Type.Dictionary:
      return typeOf(type.dictionary);
    case Type.Float:
      return type.precision === 1 ? "real" : "double";
    case Type.Int:
      return "integer";
    case Type.Date:
      return "date";
    case Type.Bool:
      return "boolean";
    case Type.Binary:
      return "bytes";
    case Type.Utf8:
      return "text";
    default:
      throw new TypeError(`no build has columns of Arrow's type ${type.typeId}`);
  }
}
