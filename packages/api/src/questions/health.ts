import { ok } from "../answer.js";
import type { Question } from "./question.js";

/** The process answers. */
export const live: Question = () => ok({ estado: "vivo" });

/** It answers from this build: the build is opened before the port is. */
export const ready: Question = ({ build }) =>
  ok({ estado: "listo", build: build.id, peliculas: build.films });
