import { listPage } from "../../markup/address.js";
import { groupPage, revenueShown } from "../group/page.js";

export const page = groupPage({
  kind: "company",
  key: "productora",
  heading: "Una productora",
  explained: "Cuántas películas hizo y cuánto recaudaron.",
  label: "Nombre",
  what: "la productora",
  examples: ["Pixar Animation Studios", "El Deseo"],
  films: ({ name }) => listPage({ productora: name }),
  shown: revenueShown,
});
