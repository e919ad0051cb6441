export { createReport, type Report } from "./report.js";
export { type WriteReportOptions, type WrittenReport, writeReport } from "./write-report.js";
