export {
  type CleanRows,
  type CreditCells,
  type MovieCells,
  readCleanCredits,
  readCleanMovies,
  readColumns,
  visitCells,
} from "./read.js";
