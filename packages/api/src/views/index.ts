import { filmView } from "./film.js";
import { filmsView } from "./films.js";
import { franchiseView } from "./franchise.js";
import { personView } from "./person.js";
import type { View } from "./view.js";

/** The pages that people share, in no order. */
export const VIEWS: readonly View[] = [filmView, personView, franchiseView, filmsView];
