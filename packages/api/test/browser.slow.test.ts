import { afterAll } from "vitest";
import { closeChromium } from "./browser/chromium.js";
// One file, so that the tests share a browser and a service, which cost more than the tests themselves.
import "./browser/questions.js";
import "./browser/keyboard.js";
import "./browser/appearance.js";
import "./browser/docs.js";

afterAll(closeChromium);
