/**
 * Something the user can fix: the command stops, prints the message as it is and exits with 1.
 * The message says what failed, where, what was expected, what was found and what to run next; if it is about several
 * things, `each` has a line for each of them. Any other error is a bug of ours and shows its stack.
 */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly each: readonly string[];

  constructor(
    message: string,
    { each = [], ...options }: ErrorOptions & { readonly each?: readonly string[] } = {},
  ) {
    super(message, options);
    this.each = each;
  }
}

const REASONS: Record<string, string> = {
  ENOENT: "no such file or folder",
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  EISDIR: "it is a folder, a file was expected",
  ENOTDIR: "a part of the path is a file, a folder was expected",
  ENOSPC: "no space left on the disk",
  EROFS: "the file system is read-only",
  EMFILE: "too many open files",
  EEXIST: "something else already has that name",
  ENOTEMPTY: "the folder is not empty",
  ELOOP: "it is a symbolic link that leads back to itself",
  ENAMETOOLONG: "the path is too long",
};

/** The system's error code (`ENOENT`, …) of an unknown error, or undefined if it has none. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

const DENIED: readonly unknown[] = ["EACCES", "EPERM"];

/**
 * A file system error as one sentence: `cannot read raw/credits.csv: no such file or folder; <next>`. If something is
 * there and may not be read, no command helps: the sentence ends in what does help.
 */
export function fileProblem(error: unknown, doing: string, path: string, next: string): unknown {
  const code = errorCode(error);
  const reason = code === undefined ? undefined : (REASONS[code] ?? code);
  if (error instanceof Problem || reason === undefined) return error;
  const remedy =
    doing === "read" && DENIED.includes(code)
      ? "make the file and its folder readable, then run the command again"
      : next;
  return new Problem(`cannot ${doing} ${path}: ${reason}; ${remedy}`, { cause: error });
}
