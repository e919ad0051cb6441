import { listPage } from "../../markup/address.js";
import { countShown, groupPage } from "../group/page.js";

export const page = groupPage({
  kind: "country",
  key: "pais",
  heading: "Películas de un país",
  explained: "Cuántas se produjeron en él, solo o con otros.",
  label: "País",
  what: "el país",
  examples: ["Argentina", "España", "Japón"],
  films: ({ name, code }) => listPage({ pais: code ?? name }),
  shown: countShown,
});
