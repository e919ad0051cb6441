// Improvements to the page, which also works without them.

import { announce } from "./announce.js";
import { Combobox } from "./combobox.js";
import { FINDERS } from "./suggestions.js";

/** A form sends no field that is empty or says what is meant without it, so that its address is short enough to share. */
function shortenAddresses(): void {
  for (const form of document.forms)
    form.addEventListener("formdata", ({ formData }) => {
      for (const [name, value] of [...formData]) {
        const field = form.elements.namedItem(name);
        const silent = field instanceof HTMLElement ? field.dataset.default : undefined;
        if (value === "" || value === silent) formData.delete(name);
      }
    });
}

/** how long a button says what it did */
const SAID_MS = 2000;

/** The copy buttons are shown if there is a clipboard: on https, and on localhost. */
function offerCopies(): void {
  if (navigator.clipboard === undefined) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const address = new URL(button.dataset.copies ?? "", location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    announce("Dirección copiada");
    button.textContent = "Copiada";
    window.setTimeout(() => {
      button.textContent = "Copiar";
    }, SAID_MS);
  } catch {
    announce("El navegador no dejó copiar la dirección");
  }
}

/** Titles and names are suggested while the user types. */
function completeFields(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("input[data-completes]")) {
    const find = FINDERS[input.dataset.completes ?? ""];
    if (find !== undefined) new Combobox(input, find);
  }
}

shortenAddresses();
offerCopies();
completeFields();
