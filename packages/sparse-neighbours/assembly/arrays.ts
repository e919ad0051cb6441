/**
 * Where the arrays of a search lie in memory: the address of the first element of each. They are set from outside, see
 * src/wasm.ts; there they are typed arrays of the same names.
 *
 * The rows of a block lie in slots, one after the other; sixteen slots are a small block. Columns, rows and entries are those of a sparse
 * matrix; for dimensions and attributes see src/block.ts. A place is a row's number among the rows of all blocks.
 */

/** the place of the first row; how many rows and slots there are; how many neighbours are wanted */
export let first: i32 = 0;
export let rowCount: i32 = 0;
export let slotCount: i32 = 0;
export let k: i32 = 0;

// What all threads read.

/** by row, the first of its entries, and one more */
export let entryStarts: usize = 0;
/** by entry, its column and its value: i32, f32 */
export let columns: usize = 0;
export let values: usize = 0;
/** by column, the first of its posting list, and one more: u32 */
export let listStarts: usize = 0;
/** the posting lists: slots (i32) and values in parts of 2 ** 15, rounded up (u16) */
export let listSlots: usize = 0;
export let listParts: usize = 0;
/** by column, its dimension if nearly every pair of rows shares it, else -1: i32 */
export let dimensionOf: usize = 0;
/** by place, the row as the caller numbers it: of equal scores the lower comes first: i32 */
export let rowAt: usize = 0;
/** by dimension or attribute, then by slot: u8 */
export let slotValues: usize = 0;
export let slotLows: usize = 0;
export let slotHighs: usize = 0;
/** by dimension or attribute, then by block: u8 */
export let blockValues: usize = 0;
export let blockLows: usize = 0;
export let blockHighs: usize = 0;
/** by attribute, then by row: f64 */
export let attributeValues: usize = 0;
// What is asked, written from outside before each row.

/** the columns of the row asked about, and its values there: i32, f32 */
export let columnCount: i32 = 0;
export let askedColumns: usize = 0;
export let askedValues: usize = 0;
/** the dimensions of the row asked about, and its weights there: i32, u8 */
export let askedDimensions: usize = 0;
export let askedWeights: usize = 0;
/** by attribute, low, high, span and weight of what it reaches for: f64 */
export let askedReaches: usize = 0;
/** the same as bounds: codes (u8), what a code away costs in sixteenths of a unit, and the weight in units (u16) */
export let askedLows: usize = 0;
export let askedHighs: usize = 0;
export let askedSpans: usize = 0;
export let askedSlopes: usize = 0;
export let askedFull: usize = 0;

// What a thread has for itself.

/** by slot, the most units that its columns give: i16 */
export let bounds: usize = 0;
/** by block, the most units that its common parts give, and its attributes alone: i16 */
export let blockBounds: usize = 0;
export let blockRests: usize = 0;
/** of the sixteen measured last, the units of their common columns, and of all their common parts: i16 */
export let measuredColumns: usize = 0;
export let measured: usize = 0;
/** the slots that may be among the k best, and their bounds: i32 */
export let hits: usize = 0;
export let hitBounds: usize = 0;
/** how many hits have a bound of so many steps: i32 */
export let steps: usize = 0;
/** by column, the value of the row asked about: f32, zero except at its own columns */
export let query: usize = 0;
/** a bit a column, set at its own: most columns of other rows are not, and the bits fit into the cache */
export let queryBits: usize = 0;
/** the places of the neighbours of the row asked about last, nearest first, and their scores: i32, f64 */
export let neighbours: usize = 0;
export let scores: usize = 0;
/** a copy of the neighbours before: i32 */
export let likely: usize = 0;
/** what was found in other blocks, likewise; written from outside */
export let carriedNeighbours: usize = 0;
export let carriedScores: usize = 0;
