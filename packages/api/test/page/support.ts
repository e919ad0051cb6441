import type { Catalog } from "@movies/catalog";
import { worldCatalog } from "@movies/catalog/testing";
import { createApp } from "../../src/app.js";
import { app } from "../support.js";

/** A page as a reader without a browser sees it. */
export interface Read {
  readonly status: number;
  readonly html: string;
  /** of the answer, without markup, every run of white space one space */
  readonly answer: string;
  /** of the first heading */
  readonly heading: string;
  readonly links: readonly string[];
}

/** Reads the page for some fields, by default on the tiny world. */
export async function read(fields: Record<string, string> | string, over = app): Promise<Read> {
  const query = typeof fields === "string" ? fields : String(new URLSearchParams(fields));
  return readAt(`/?${query}`, over);
}

export async function readAt(address: string, over = app): Promise<Read> {
  const response = await follow(address, over);
  const html = await response.text();
  return {
    status: response.status,
    html,
    answer: textOf(/<article class="answer.*?<\/article>/s.exec(html)?.[0] ?? ""),
    heading: textOf(/<h1.*?<\/h1>/s.exec(html)?.[0] ?? ""),
    links: linksIn(html, address),
  };
}

/** The response at an address, or where it leads. */
async function follow(address: string, over: typeof app): Promise<Response> {
  const response = await over.request(address);
  const to = response.headers.get("Location");
  if (to === null) return response;
  const { origin, href } = new URL(to, new URL(address, "http://page/"));
  return over.request(href.slice(origin.length));
}

/** An app over the given films. */
export const appOver = (films: Parameters<typeof worldCatalog>[0]) => appOf(worldCatalog(films));

export const appOf = (catalog: Catalog) =>
  createApp(catalog, {
    report: (error) => {
      throw error;
    },
  });

/** The addresses that a page links to, as a browser would request them; those of other hosts whole. */
export function linksIn(html: string, address: string): string[] {
  const [, base = ""] = /<base href="([^"]*)"/.exec(html) ?? [];
  const place = new URL(base, new URL(address, "http://page/"));
  return [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, link]) => {
    const { origin, href } = new URL(unescaped(link ?? ""), place);
    return origin === place.origin ? href.slice(origin.length) : href;
  });
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? "");

const textOf = (html: string): string =>
  unescaped(html.replace(/<[^>]*>/g, ""))
    .replace(/\s+/g, " ")
    .trim();
