import { batchType, binary, Column, type DataType, list, utf8 } from "@uwdata/flechette";
import { type ArrayOf, type FlatLists, type NumberArray, widened } from "./flat-lists.js";

/**
 * Columns made of whole buffers, without nulls. Files are the same to the last byte as of flechette's builders, which
 * take a value at a time, and with them most of the time and the garbage of writing a large table.
 */

/** Lists of numbers. @param item the type of their numbers, which must hold the given ones, e.g. `rowType(count)` or `float32()` */
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

/** Bytes a row. */
export const binaryColumn = (rows: FlatLists<Uint8Array>): Column<unknown> => bytesColumn(binary(), rows);

/** A text a row. */
export const textColumn = (texts: readonly string[]): Column<unknown> => bytesColumn(utf8(), encoded(texts));

function bytesColumn(type: DataType, { starts, values }: FlatLists<Uint8Array>): Column<unknown> {
  const end = starts[starts.length - 1] ?? 0;
  return column(type, starts.length - 1, {
    offsets: padded(starts, Int32Array),
    values: padded(values.subarray(0, end), Uint8Array, end + 1), // one more, as of flechette's builders
  });
}

function encoded(texts: readonly string[]): FlatLists<Uint8Array> {
  const starts = new Int32Array(texts.length + 1);
  let values = new Uint8Array(16 * texts.length);
  let end = 0;
  texts.forEach((text, row) => {
    const most = end + 3 * text.length; // no UTF-16 code unit takes more bytes of UTF-8
    if (most > values.length) values = widened(values, 2 * most);
    end += UTF8.encodeInto(text, values.subarray(end)).written;
    starts[row + 1] = end;
  });
  return { starts, values };
}

const UTF8 = new TextEncoder();

/** The same numbers in an array of the given type that fills whole words of 64 bits, with zeros behind them. */
function padded<T extends NumberArray>(numbers: NumberArray, type: ArrayOf<T>, length = numbers.length): T {
  const { BYTES_PER_ELEMENT: size } = type as unknown as { readonly BYTES_PER_ELEMENT: number };
  const room = (Math.ceil((length * size) / 8) * 8) / size;
  if (numbers instanceof type && numbers.length === room) return numbers;
  const words = new type(room);
  words.set(numbers);
  return words;
}

/** Of no rows there is no batch, as of flechette's builders. */
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
