import { franchisePage } from "../../markup/address.js";
import { groupPage, revenueShown } from "../group/page.js";

export const page = groupPage({
  kind: "collection",
  key: "franquicia",
  heading: "Una franquicia",
  explained: "Cuántas películas tiene y cuánto recaudaron.",
  label: "Nombre en inglés",
  what: "la franquicia",
  examples: ["Toy Story Collection", "James Bond Collection"],
  films: ({ name }) => franchisePage(name),
  shown: revenueShown,
});
