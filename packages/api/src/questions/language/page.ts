import { listPage } from "../../markup/address.js";
import { countShown, groupPage } from "../group/page.js";

export const page = groupPage({
  kind: "language",
  key: "idioma",
  heading: "Películas en un idioma",
  explained: "De cuántas es el idioma original.",
  label: "Idioma",
  what: "el idioma",
  examples: ["español", "japonés", "francés"],
  films: ({ name, code }) => listPage({ idioma: code ?? name }),
  shown: countShown,
});
