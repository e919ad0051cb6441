/**
 * Three rows of a table, of at least the length asked for, used again and again: a search fills thousands of tables, one
 * after the other. What stood in them stays.
 */
export function scratchRows<Row extends { readonly length: number }>(
  rowOf: (length: number) => Row,
): (length: number) => [Row, Row, Row] {
  const rowsOf = (length: number): [Row, Row, Row] => [rowOf(length), rowOf(length), rowOf(length)];
  let rows = rowsOf(128);
  return (length) => {
    if (rows[0].length < length) rows = rowsOf(length);
    return rows;
  };
}
