import { type Server, startPeer, startService } from "../measure/server.js";
import { alternate, type Question } from "../question.js";
import { settings } from "../settings.js";
import { pairedRatio, spread, spreadText } from "../statistics.js";

/** From the start of the process until it listens: the service, beside a bare Hono server that opens nothing. */
export const start: Question = async ({ artifacts, effort }) => {
  const ready = async (starting: Promise<Server>) => {
    const server = await starting;
    await server.stop();
    return server.ready;
  };
  const { ours, hono } = await alternate(
    { ours: () => ready(startService(artifacts)), hono: () => ready(startPeer("bare-hono", [])) },
    settings.starts[effort],
    1,
  );
  return {
    title: "Start to ready",
    table: [
      ["what", "milliseconds", "service / it"],
      ["`movies-api`: every byte verified, opened, listening", spreadText(spread(ours)), ""],
      ["a bare Hono server, listening", spreadText(spread(hono)), spreadText(pairedRatio(ours, hono))],
    ],
    notes: [],
    ratios: { "start.hono": pairedRatio(ours, hono).median },
    figures: { "start.ready": spread(ours).median / 1000 },
  };
};
