#!/usr/bin/env node
import "../dist/process/heap.js"; // first: it says how V8's heap is to grow
import "../dist/main.js";
