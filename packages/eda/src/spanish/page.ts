import { count, FILM } from "./words.js";

/** The words of the page around its blocks. */
export const PAGE = {
  title: "Análisis exploratorio del catálogo",
  lead: (films: number) =>
    `Un vistazo a los datos limpios: ${count(films, FILM)}. Cada gráfico lleva debajo lo que dice, y sus números exactos.`,
  contents: "Contenido",
  chart: (title: string) => `Gráfico: ${title}`,
  table: (title: string) => `Tabla: ${title}`,
  numbers: (title: string) => `Los números: ${title}`,
  swipe: "Desliza la tabla para verla entera →",
  nothing: "No hay nada que dibujar.",
  /** HTML */
  footer:
    "Hecho por <code>movies eda</code> de cleanMovies.csv y cleanCredits.csv. Las frases y los números se calculan de esos ficheros.",
};
