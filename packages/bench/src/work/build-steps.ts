// Builds the model of a folder and prints the seconds of each of its steps: build-steps.js ARTIFACTS
import { buildModel } from "@movies/model";

const [, , artifacts = "artifacts"] = process.argv;
const began: { step: string; at: number }[] = [];
await buildModel({
  artifacts,
  onProgress: ({ step }) => {
    if (began.at(-1)?.step !== step) began.push({ step, at: performance.now() });
  },
});
const end = performance.now();
console.log(
  JSON.stringify(
    Object.fromEntries(began.map(({ step, at }, i) => [step, ((began[i + 1]?.at ?? end) - at) / 1000])),
  ),
);
