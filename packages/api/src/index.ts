export { type AppOptions, createApp } from "./app.js";
export type { App } from "./env.js";
