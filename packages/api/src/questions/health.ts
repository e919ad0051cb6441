import { ok } from "../answer.js";
import type { AliveBody, ReadyBody } from "../openapi/types.js";
import type { Question } from "./question.js";

/** The process answers. */
export const live: Question<AliveBody> = () => ok({ estado: "vivo" });

/** It answers from this build: the build is opened before the port is. */
export const ready: Question<ReadyBody> = ({ build }) =>
  ok({ estado: "listo", build: build.id, peliculas: build.films });
