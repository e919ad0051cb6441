/**
 * A lenient CSV reader, slow and obvious, to check the writer: a quote counts only if a cell begins with one,
 * and text after the closing quote is taken as it is (as in Python's csv module).
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  let fresh = true;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? "";
    if (quoted && char === '"' && text[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (quoted) {
      if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"' && fresh) {
      quoted = true;
      fresh = false;
    } else if (char === "," || char === "\n") {
      row.push(cell);
      cell = "";
      fresh = true;
      if (char === "\n") {
        rows.push(row);
        row = [];
      }
    } else {
      cell += char;
      fresh = false;
    }
  }
  return rows;
}
