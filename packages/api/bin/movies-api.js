#!/usr/bin/env node
import "../dist/operations/heap.js"; // first: it says how V8's heap is to grow
import "../dist/main.js";
