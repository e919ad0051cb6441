export { type CreditCells, type MovieCells, readCleanCredits, readCleanMovies } from "./read.js";
