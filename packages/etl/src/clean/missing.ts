/** A cell that holds nothing: it is empty, Python's None or JSON's null. */
export function isMissing(cell: string): boolean {
  if (cell === "") return true; // most of them
  if (cell.startsWith("[") || cell.startsWith("{")) return false; // nearly all others
  const text = cell.trim();
  return text === "" || text === "None" || text === "null";
}
