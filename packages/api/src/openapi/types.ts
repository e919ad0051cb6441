import type { z } from "@hono/zod-openapi";
import type * as bodies from "./bodies.js";
import type * as errors from "./errors.js";

// The types of the bodies, as their schemas have them. Types only: who answers a question need not load a schema.

export type FilmBody = z.infer<typeof bodies.Film>;
export type FilmsInMonthBody = z.infer<typeof bodies.FilmsInMonth>;
export type FilmsOnWeekdayBody = z.infer<typeof bodies.FilmsOnWeekday>;
export type ScoreBody = z.infer<typeof bodies.Score>;
export type VotesBody = z.infer<typeof bodies.Votes> | z.infer<typeof bodies.TooFewVotes>;
export type ActorBody = z.infer<typeof bodies.Actor>;
export type DirectorBody = z.infer<typeof bodies.Director>;
export type RecommendationBody = z.infer<typeof bodies.Recommendation>;
export type SearchBody = z.infer<typeof bodies.SearchResults>;
export type AliveBody = z.infer<typeof bodies.Alive>;
export type StoppingBody = z.infer<typeof bodies.Stopping>;
export type ReadyBody = z.infer<typeof bodies.Ready>;

export type NoFilmBody = z.infer<typeof errors.NoFilm>;
export type NoActorBody = z.infer<typeof errors.NoActor>;
export type NoDirectorBody = z.infer<typeof errors.NoDirector>;
