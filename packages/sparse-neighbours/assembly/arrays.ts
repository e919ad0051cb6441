/**
 * Where the arrays of a search are in memory: the address of the first element of each. They are set from outside, see
 * src/wasm.ts; there they are typed arrays of the same names.
 *
 * A slot is a row's place in memory, see src/layout.ts; columns, rows and entries are those of a sparse matrix.
 */

// What all threads read.

/** rows + 1 offsets of the entries */
export let entryStarts: usize = 0;
/** by entry, its column and its value: i32, f32 */
export let columns: usize = 0;
export let values: usize = 0;
/** columns + 1 offsets of the posting lists: u32 */
export let listStarts: usize = 0;
/** the posting lists: slots (i32) and values in units of 2 ** -15, rounded up (u16) */
export let listSlots: usize = 0;
export let listParts: usize = 0;
/** by column, 1 if its list is not read: u8 */
export let unread: usize = 0;
/** by slot, its row, its segment and its group: i32 */
export let rowAt: usize = 0;
export let segmentAt: usize = 0;
export let groupAt: usize = 0;
/** by row, its slot: i32 */
export let slotOf: usize = 0;
/** segments + 1 offsets of the slots: i32 */
export let segmentStarts: usize = 0;
/** rows + 1 offsets of the whole vectors: u32; by entry, its column: i32 */
export let vectorStarts: usize = 0;
export let vectorColumns: usize = 0;
/** by entry of the vectors, 1 if a neighbour shares it: u8, written by all threads */
export let sharedMarks: usize = 0;

// What the affinity says about the row asked about: see src/affinity.ts.

/** by slot: u16 */
export let affine: usize = 0;
/** by segment: u16 */
export let raises: usize = 0;
/** by group: u8 */
export let suffices: usize = 0;

// Each thread's own.

/** by slot, the bound of its score in units: u16 */
export let bounds: usize = 0;
/** the slots that may be among the k best, and their bounds: i32 */
export let hits: usize = 0;
export let hitBounds: usize = 0;
/** by number of steps, how many hits have such a bound: i32 */
export let steps: usize = 0;
/** by column, the value of the row asked about: f32, zero except in its own columns */
export let query: usize = 0;
/** by column of the vectors, whether the row asked about has it, and whether a neighbour does: u8, zeros */
export let own: usize = 0;
/** the neighbours of the row asked about last: i32 */
export let neighbours: usize = 0;
/** the rows found (i32), and their products with the row asked about (f64) */
export let foundRows: usize = 0;
export let foundProducts: usize = 0;
