/** Of the name at the end of a path. */
export const nameParameter = (example: string) => ({
  description: "El nombre, en cualquier caja y con o sin acentos; primero se busca como está escrito.",
  example,
});

/** Of `otras_coincidencias`. */
export const OTHERS = {
  description: "Otras personas cuyo nombre solo se distingue en acentos, espacios o puntuación.",
};
