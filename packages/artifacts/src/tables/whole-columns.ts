import { batchType, binary, Column, type DataType, list, utf8 } from "@uwdata/flechette";
import { type ArrayOf, type FlatLists, type NumberArray, widened } from "./flat-lists.js";

/**
 * Columns made from whole buffers, without nulls. The files have the same bytes as with flechette's builders, which
 * take one value at a time, and cause most of the time and garbage of writing a large table.
 */

/** Lists of numbers. @param item the type of their numbers, wide enough for all, e.g. `rowType(count)` or `float32()` */
export function listColumn(item: DataType, { starts, values }: FlatLists): Column<unknown> {
  const count = starts[starts.length - 1] ?? 0;
  if (!("values" in item)) throw new TypeError("lists are made of numbers only");
  const child = batch(item, count, {
    values: padded(values.subarray(0, count), item.values as ArrayOf<NumberArray>),
  });
  return column(list(item), starts.length - 1, {
    offsets: padded(starts, Int32Array),
    children: [child],
  });
}

/** Byte strings, one per row. */
export const binaryColumn = (rows: FlatLists<Uint8Array>): Column<unknown> => bytesColumn(binary(), rows);

/** Texts, one per row. */
export const textColumn = (texts: readonly string[]): Column<unknown> => bytesColumn(utf8(), encoded(texts));

function bytesColumn(type: DataType, { starts, values }: FlatLists<Uint8Array>): Column<unknown> {
  const end = starts[starts.length - 1] ?? 0;
  return column(type, starts.length - 1, {
    offsets: padded(starts, Int32Array),
    values: padded(values.subarray(0, end), Uint8Array, end + 1), // one more, as with flechette's builders
  });
}

function encoded(texts: readonly string[]): FlatLists<Uint8Array> {
  const starts = new Int32Array(texts.length + 1);
  let values = new Uint8Array(16 * texts.length);
  let end = 0;
  texts.forEach((text, row) => {
    const most = end + 3 * text.length; // no UTF-16 code unit takes more bytes in UTF-8
    if (most > values.length) values = widened(values, 2 * most);
    end += UTF8.encodeInto(text, values.subarray(end)).written;
    starts[row + 1] = end;
  });
  return { starts, values };
}

const UTF8 = new TextEncoder();

/** The same numbers in an array of the given type, padded with zeros to whole 64-bit words. */
function padded<T extends NumberArray>(numbers: NumberArray, type: ArrayOf<T>, length = numbers.length): T {
  const { BYTES_PER_ELEMENT: size } = type as unknown as { readonly BYTES_PER_ELEMENT: number };
  const room = (Math.ceil((length * size) / 8) * 8) / size;
  if (numbers instanceof type && numbers.length === room) return numbers;
  const words = new type(room);
  words.set(numbers);
  return words;
}

/** Without rows there is no batch, as with flechette's builders. */
const column = (type: DataType, rows: number, buffers: Buffers): Column<unknown> =>
  new Column(rows === 0 ? [] : [batch(type, rows, buffers)], type);

function batch(type: DataType, length: number, buffers: Buffers) {
  return new (batchType(type))({ type, length, nullCount: 0, validity: new Uint8Array(0), ...buffers });
}

interface Buffers {
  readonly values?: NumberArray;
  readonly offsets?: Int32Array;
  readonly children?: readonly unknown[];
}
