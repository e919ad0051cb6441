import type { App } from "../app.js";
export function documentation(_app: App): void {}
