import { expect, test } from "vitest";
import { checked, settings } from "../src/settings.js";

const withWeights = (weights: Partial<Record<string, number>>) => ({
  ...settings,
  mezcla: { ...settings.mezcla, weights: { ...settings.mezcla.weights, ...weights } },
});

test("the settings hold together", () => {
  expect(checked(settings)).toBe(settings);
});

test("weights of mezcla that do not add up to 1 are refused, with what to change", () => {
  expect(() => checked(withWeights({ text: settings.mezcla.weights.text + 0.05 }))).toThrow(
    "the weights of mezcla add up to 1.05, expected 1: change another weight by -0.05, in settings.ts",
  );
});

test("an index searched with fewer candidates than neighbours may be asked for is refused", () => {
  expect(() => checked({ ...settings, knn: { ...settings.knn, ef: 50 } })).toThrow(
    "knn.ef is 50, expected more than the 50 neighbours",
  );
});
