import type { BuildFacts } from "@movies/catalog";
import { type Answer, ok } from "../answer.js";
import type { AliveBody, ReadyBody, StoppingBody } from "../openapi/types.js";
import type { Question, ServiceState } from "./question.js";

/** The process answers. */
export const live: Question<AliveBody> = () => ({ ...ok({ estado: "vivo" }), momentary: true });

/** It answers from this build, which is opened before the port is; 503 once it is told to stop. */
export const ready: Question<ReadyBody | StoppingBody> = ({ build }, { service }) => ({
  ...state(build, service),
  momentary: true,
});

function state(build: BuildFacts, { openedAt, stopping }: ServiceState): Answer<ReadyBody | StoppingBody> {
  if (stopping) return { status: 503, body: { estado: "deteniéndose", mensaje: STOPPING } };
  const abierto = openedAt?.toISOString() ?? null;
  return ok({ estado: "listo", build: build.id, peliculas: build.films, abierto });
}

const STOPPING =
  "El servicio se está deteniendo: las peticiones abiertas se responden y no se aceptan otras.";
