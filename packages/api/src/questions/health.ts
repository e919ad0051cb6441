import type { BuildFacts } from "@movies/catalog";
import { type Answer, ok } from "../answer.js";
import type { AliveBody, ReadyBody, StoppingBody } from "../openapi/types.js";
import type { Question, ServiceState } from "./question.js";

/** The process answers. */
export const live: Question<AliveBody> = () => ({ ...ok({ estado: "vivo" }), momentary: true });

/** It answers from this build, though a newer one may have been refused; 503 once it is told to stop. */
export const ready: Question<ReadyBody | StoppingBody> = ({ build }, { service }) => ({
  ...state(build, service),
  momentary: true,
});

function state(
  build: BuildFacts,
  { openedAt, stopping, refused }: ServiceState,
): Answer<ReadyBody | StoppingBody> {
  if (stopping) return { status: 503, body: { estado: "deteniéndose", mensaje: STOPPING } };
  const abierto = openedAt?.toISOString() ?? null;
  const rechazado = refused && { build: refused.build, cuando: refused.at.toISOString(), mensaje: REFUSED };
  return ok({
    estado: "listo",
    build: build.id,
    peliculas: build.films,
    abierto,
    ...(rechazado === null ? {} : { rechazado }),
  });
}

// The reason names folders of the machine, and who asks here may be anybody.
const REFUSED =
  "El catálogo publicado no se puede usar y se sigue sirviendo el anterior; el motivo está en el registro del servicio.";

const STOPPING =
  "El servicio se está deteniendo: las peticiones abiertas se responden y no se aceptan otras.";
