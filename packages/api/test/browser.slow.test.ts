import { afterAll } from "vitest";
import { closeChromium } from "./browser/chromium.js";
// One file, so that they share a browser and a service: each of its own costs more than what is tested in it.
import "./browser/questions.js";
import "./browser/keyboard.js";
import "./browser/appearance.js";
import "./browser/docs.js";

afterAll(closeChromium);
