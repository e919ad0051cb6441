import { html, raw } from "hono/html";

export { html, raw };

/** Markup made by `html`, with every value escaped. */
export type Html = ReturnType<typeof html>;

/** A title or a name, isolated because it may be written in the other direction. */
export const isolated = (text: string): Html => html`<bdi>${text}</bdi>`;
