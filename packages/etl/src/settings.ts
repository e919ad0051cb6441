/** Every number that may be changed, with its reason. The clean files do not depend on them. */
export const SETTINGS = {
  /** bytes cut at once: smaller pieces cost more steps per byte, larger ones exceed the processor's cache and V8's memory for new objects */
  pieceBytes: 64 * 1024,

  /** bytes read from the system at once, to be cut into pieces: a call for every piece would cost waiting */
  readBytes: 1024 * 1024,

  /** bytes checked first, to recognise a file that is not CSV: enough for a header and some rows */
  headBytes: 64 * 1024,

  /**
   * characters of one record at most. The longest cell of the full data set has 72,525; an unclosed quote makes one
   * record of the rest of the file, and is detected after this many instead of at the end.
   */
  recordChars: 4 * 1024 * 1024,

  /**
   * lines of one record at most. The longest real one has 12, and in the credits every record has one line; a quote that
   * a later quote closes joins all rows between them into one record, which would be lost as a single row.
   */
  recordLines: 100,

  /** a compressed file may not unpack to more bytes than this: a hundred times a million films */
  inflatedBytes: 256 * 1024 ** 3,
  /** … nor, beyond `inflatedFloor` bytes, to more than this many times its size; the real files take 3 to 6 */
  inflatedRatio: 200,
  inflatedFloor: 64 * 1024 * 1024,

  /** rows of a Parquet row group: what a reader skips or reads as a whole, and what is held in memory while writing */
  rowGroupRows: 2000,

  /** the credits get a thread if the smaller file, compressed or not, has at least this many bytes: a thread takes some 0.1 s to start */
  threadBytes: 4 * 1024 * 1024,

  /** that thread's memory for new objects: saves 25 MB in all compared with Node's own limit, in the same time */
  youngMegabytes: 8,

  /** a budget below this many dollars … */
  tinyBudget: 1_000,
  /** … that was earned back more than this many times was probably given in millions */
  hugeReturn: 100,
  /** no film had a return above this: the highest genuine one, of Paranormal Activity, is 12,890 */
  incredibleReturn: 20_000,
  /** the year of the oldest film, Passage de Vénus */
  firstYear: 1874,
  /** a release this many years after the year by which this share of all films is out is far ahead … */
  yearsAhead: 2,
  plausibleShare: 0.999,
  /** … if there are at least this many films: in a handful, any one may be the newest by years */
  plausibleFilms: 100,
  /** ids listed for each kind of suspicious value; the rest is only counted, so that the report stays short */
  suspiciousIds: 20,

  /** a run is refused if one reason costs more than this share of a file's rows … */
  rejectedShare: 0.1,
  /** … and at least so many: one row of a handful says nothing */
  rejectedRows: 2,
  /** a run is refused if less than this share of the ids of the smaller file are in the other one */
  sharedShare: 0.1,

  /** a word such as nan stands for nothing in texts if it stands in as many cells as this share of the rows … */
  nothingShare: 0.1,
  /** … and at least so many */
  nothingCells: 3,

  /** texts with a backslash before a quote from which on a warning says so; the real files have none */
  escapedCells: 1,

  /** a column gets a warning if this share of its non-empty cells cannot be read … */
  unreadableShare: 0.5,
  /** … and at least this many: half of a handful says nothing about a column */
  unreadableCells: 10,

  /** distinct texts of a column that are counted exactly: they take 64 MB, and a million films have fewer names */
  distinctValues: 4 * 1024 * 1024,

  /** records containing whole records that get a warning each */
  swallowingShown: 5,

  /** column names quoted in a message at most: a binary file may look like one name of a megabyte */
  quotedColumns: 12,
  /** characters of one of them */
  quotedChars: 40,
} as const;
