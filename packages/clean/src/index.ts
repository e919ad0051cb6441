export { type CreditCells, type MovieCells, readCleanCredits, readCleanMovies, visitCells } from "./read.js";
