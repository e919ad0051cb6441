import { describe, expect, test } from "vitest";
import { DOCS } from "../src/docs/files.js";
import { assetPath } from "../src/page/assets.js";
import { sampleApp } from "./sample.js";

const page = await (await sampleApp.request("/docs")).text();

describe("/docs", () => {
  test("is in Spanish, under a policy without inline scripts or other hosts", async () => {
    expect(page).toContain('<html lang="es">');
    expect(page).not.toMatch(/<script>|<style|style="|\son\w+=|https?:/);
    const policy = (await sampleApp.request("/docs")).headers.get("Content-Security-Policy");
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test("names files that are there, and no others are served", () => {
    const named = [...page.matchAll(/(?:src|href)="(docs\/[^"]+)"/g)].map(([, path]) => `/${path}`);
    expect(named.sort()).toEqual(
      DOCS.map(({ path }) => path)
        .filter((path) => path !== "/docs")
        .sort(),
    );
  });

  test.each(DOCS)("$path is $type", async ({ path, type }) => {
    const response = await sampleApp.request(path);
    const length = (await response.arrayBuffer()).byteLength;
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe(type);
    expect(response.headers.get("Content-Length")).toBe(String(length));
    expect(length).toBeGreaterThan(100);
  });

  test("/docs/ leads there, also below the prefix of a proxy", async () => {
    const response = await sampleApp.request("/docs/");
    expect(response.status).toBe(308);
    const to = new URL(response.headers.get("Location") ?? "", "https://example.org/peliculas/docs/");
    expect(to.href).toBe("https://example.org/peliculas/docs");
  });

  test.each([
    "/docs//",
    "/docs/package.json",
    "/docs/../package.json",
    "/docs/swagger-ui.js",
    "/docs/%2e%2e/index.html",
  ])("%s is not there", async (path) => {
    expect((await sampleApp.request(path)).status).toBe(404);
  });
});

test.each([
  "/docs?x=1",
  "/docs/?x=1",
  "/docs/docs.js?v=2",
  "/openapi.json?pretty",
  `/${assetPath("page.css")}?v=2`,
])("%s is 422", async (path) => {
  const response = await sampleApp.request(path);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    mensaje: expect.stringContaining("Parámetro desconocido"),
  });
});
