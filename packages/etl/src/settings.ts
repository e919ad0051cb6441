/** Every number a person may turn, with its reason. The clean files depend on none of them but the bounds of the literal reader. */
export const SETTINGS = {
  /** bytes cut at once: fewer cost more steps for each, more do not stay in the processor's cache or V8's memory for new objects */
  pieceBytes: 64 * 1024,

  /** bytes asked of the system at once, to be cut into pieces: a call for every piece would be waited for */
  readBytes: 1024 * 1024,

  /** bytes looked at before all others, to tell what a file is that is no CSV: a header and some rows of one that is */
  headBytes: 64 * 1024,

  /**
   * characters of one record at most. The longest cell of the full data set has 72,525; an unclosed quote makes one
   * record of the rest of the file, and is noticed after this many instead of at the end.
   */
  recordChars: 4 * 1024 * 1024,

  /**
   * lines of one record at most. The longest real one has 12, and of the credits none has more than one; a quote that
   * some later quote closes makes one record of all the rows between them, which would be gone as a single row.
   */
  recordLines: 100,

  /** a packed file may not unpack to more than this many bytes: a hundred times a million films */
  inflatedBytes: 256 * 1024 ** 3,
  /** … nor, beyond as many bytes as `inflatedFloor`, to more than this many times its size; the real files take 3 to 6 */
  inflatedRatio: 200,
  inflatedFloor: 64 * 1024 * 1024,

  /** rows of a row group of Parquet: what a reader skips or reads as a whole, and what waits in memory while it is written */
  rowGroupRows: 10_000,

  /** bytes of the smaller file, packed as it may be, from which on the credits get a thread: one takes some 0.1 s to start */
  threadBytes: 4 * 1024 * 1024,

  /** memory for new objects of that thread: 25 MB less in all than with Node's own limit, in the same time */
  youngMegabytes: 8,

  /** a budget below this many dollars … */
  tinyBudget: 1_000,
  /** … that came back more than this many times was probably given in millions */
  hugeReturn: 100,
  /** a return above this is one that no film had: the best known, of Paranormal Activity, is 12,890 */
  incredibleReturn: 20_000,
  /** the year of the oldest film there is, Passage de Vénus */
  firstYear: 1874,
  /** a release so many years after the year by which this share of all films is out is far ahead … */
  yearsAhead: 2,
  plausibleShare: 0.999,
  /** … where there are as many films at least: of a handful any one may be the newest by years */
  plausibleFilms: 100,
  /** ids listed for each kind of suspicious value; the rest is only counted, so that the report stays a page */
  suspiciousIds: 20,

  /** a column is warned about where this share of its cells that are not empty cannot be read … */
  unreadableShare: 0.5,
  /** … and at least so many: half of a handful says nothing about a column */
  unreadableCells: 10,

  /** different texts of a column that are counted exactly: they take 64 MB then, and a million films have fewer names */
  distinctValues: 4 * 1024 * 1024,

  /** records with whole records in them that are warned about one by one */
  swallowingShown: 5,

  /** column names quoted in a message at most: a binary file may come as one name of a megabyte */
  quotedColumns: 30,
  /** characters of one of them */
  quotedChars: 40,
} as const;
