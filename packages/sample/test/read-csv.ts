/**
 * A lenient CSV reader, slow and obvious, to check the writer with: a quote counts only where a cell begins with one,
 * and what follows the closing quote is taken as it comes (as Python's csv module does).
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
