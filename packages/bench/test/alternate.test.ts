import { expect, it } from "vitest";
import { alternate } from "../dist/question.js";
import { rewritten } from "../dist/seven.js";

it("lets every other round begin with the other one, and counts no round that warms", async () => {
  const order: string[] = [];
  const contestant = (name: string) => () => order.push(name);
  const measured = await alternate({ a: contestant("a"), b: contestant("b") }, 2, 1);
  expect(order.join("")).toBe("baabba");
  expect(measured).toEqual({ a: [3, 6], b: [4, 5] });
});

it("writes one address in as many ways as are asked for, which all mean the same", () => {
  const ways = Array.from({ length: 500 }, (_, number) => rewritten("score", "Toy Story", number));
  expect(new Set(ways).size).toBe(500);
  for (const way of ways) expect(decodeURIComponent(way).toLowerCase()).toBe("/score_titulo/toy story");
});
