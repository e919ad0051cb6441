export { createPage, type EdaPage } from "./create-page.js";
export { type WritePageOptions, type WrittenPage, writePage } from "./write-page.js";
