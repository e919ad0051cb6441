import { settings } from "../../settings.js";
import { filmIds } from "../film/id.js";
import { listParameters } from "../recommendation/parameters.js";

export const severalParameters = {
  ids: {
    ...filmIds(settings.mostLiked, {
      description: "Las películas a las que se han de parecer: números o ids de IMDb, separados por comas.",
      example: "862,585",
    }),
    required: true,
  },
  menos: filmIds(settings.mostLiked, {
    description: "Las películas a las que no se han de parecer, igual.",
    example: "920",
  }),
  ...listParameters,
};
