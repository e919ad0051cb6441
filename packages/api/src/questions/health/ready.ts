import type { BuildFacts } from "@movies/catalog";
import { type Answer, ok } from "../../answer.js";
import type { ServiceState } from "../../state.js";
import type { Question } from "../question.js";
import type { Ready, Stopping } from "./ready-description.js";

/** It answers from this build, although a newer one may have been refused; 503 once it is told to stop, or if its database does not answer. */
export const ready: Question = {
  operation: "health_ready",
  path: "/health/ready",
  parameters: {},
  lenient: true,
  answer(catalog, { service }) {
    if (!service.stopping) catalog.touch();
    return { ...readiness(catalog.build, service), momentary: true };
  },
  describe: () => import("./ready-description.js"),
};

function readiness(
  build: BuildFacts,
  { openedAt, stopping, refused }: ServiceState,
): Answer<Ready | Stopping> {
  if (stopping) return { status: 503, body: { estado: "deteniéndose", mensaje: STOPPING } };
  return ok({
    estado: "listo",
    build: build.id,
    peliculas: build.films,
    abierto: openedAt?.toISOString() ?? null,
    ...(refused && {
      rechazado: { build: refused.build, cuando: refused.at.toISOString(), mensaje: REFUSED },
    }),
  });
}

// The reason names folders of the machine, and anybody may request this.
const REFUSED =
  "El catálogo publicado no se puede usar y se sigue sirviendo el anterior; el motivo está en el registro del servicio.";

const STOPPING =
  "El servicio se está deteniendo: las peticiones abiertas se responden y no se aceptan otras.";
