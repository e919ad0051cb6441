#!/usr/bin/env node
import "../dist/process/heap.js"; // first, because it sets how V8's heap grows
import "../dist/main.js";
