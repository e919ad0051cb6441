import { html } from "hono/html";

export { html };

/** Markup: what `html` made, every value in it escaped. */
export type Html = ReturnType<typeof html>;

/** A title or a name, whose direction of writing is its own affair. */
export const isolated = (text: string): Html => html`<bdi>${text}</bdi>`;
