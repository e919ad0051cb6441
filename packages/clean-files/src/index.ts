export {
  type CleanRows,
  type CreditCells,
  type MovieCells,
  type OtherTitleCells,
  readCleanCredits,
  readCleanMovies,
  readCleanTitles,
  readColumns,
  readOtherTitles,
  type TitleCells,
  visitCells,
} from "./read.js";
