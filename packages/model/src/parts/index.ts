export { type JoinOptions, joinParts } from "./join-parts.js";
export { makePart, type PartOptions, type PartReport } from "./make-part.js";
export type { PlanDocument } from "./work-folder.js";
export { type PlanOptions, writePlan } from "./write-plan.js";
