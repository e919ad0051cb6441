import { announce } from "./announce.js";
import type { Finder, Suggestion } from "./suggestions.js";

/** how long to wait after a keystroke before asking: one request per word, not per letter */
const RESTS_MS = 150;

/**
 * A text field with suggestions below it: the combobox of the WAI-ARIA Authoring Practices, list autocomplete with
 * manual selection. The focus stays in the field. If nothing can be found, it remains a plain field.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #find: Finder;
  readonly #list: HTMLUListElement;
  #shown: readonly Suggestion[] = [];
  /** of the highlighted suggestion, -1 for none */
  #active = -1;
  #resting = 0;
  #asking = new AbortController();

  constructor(input: HTMLInputElement, find: Finder) {
    this.#input = input;
    this.#find = find;
    this.#list = listBelow(input);
    input.addEventListener("input", () => this.#written());
    input.addEventListener("keydown", (event) => {
      if (!event.isComposing && this.#pressed(event.key)) event.preventDefault();
    });
    input.addEventListener("blur", () => this.#close());
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    this.#list.addEventListener("click", ({ target }) => this.#clicked(target));
  }

  #written(): void {
    this.#setId(""); // an id takes precedence over the title, so a different title must remove it
    this.#askAfter(RESTS_MS);
  }

  /** Whether we handle the key here. */
  #pressed(key: string): boolean {
    const open = this.#shown.length > 0;
    const active = this.#shown[this.#active];
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (open) this.#move(key === "ArrowDown" ? 1 : -1);
      else this.#askAfter(0);
      return true;
    }
    if (key === "Enter" && active !== undefined) {
      this.#choose(active);
      return true;
    }
    if (key === "Escape") this.#close();
    return key === "Escape" && open;
  }

  #clicked(target: EventTarget | null): void {
    const at = [...this.#list.children].findIndex(
      (option) => target instanceof Node && option.contains(target),
    );
    const suggestion = this.#shown[at];
    if (suggestion !== undefined) this.#choose(suggestion);
  }

  #askAfter(wait: number): void {
    this.#forget();
    this.#resting = window.setTimeout(() => this.#ask(), wait);
  }

  async #ask(): Promise<void> {
    const { signal } = this.#asking;
    const text = this.#input.value.trim();
    try {
      const found = text === "" ? [] : await this.#find(text, signal);
      if (signal.aborted) return;
      this.#show(found);
      if (text !== "") announce(countOf(found.length));
    } catch {
      if (!signal.aborted) this.#show([]);
    }
  }

  /** A pending request answers a question that is no longer asked. */
  #forget(): void {
    window.clearTimeout(this.#resting);
    this.#asking.abort();
    this.#asking = new AbortController();
  }

  #show(suggestions: readonly Suggestion[]): void {
    this.#shown = suggestions;
    this.#list.replaceChildren(
      ...suggestions.map((suggestion, i) => optionOf(suggestion, this.#optionId(i))),
    );
    this.#list.hidden = suggestions.length === 0;
    this.#input.setAttribute("aria-expanded", String(suggestions.length > 0));
    this.#activate(-1);
  }

  #close(): void {
    this.#forget();
    this.#show([]);
  }

  /** Cycles through the suggestions and the field itself: after the last suggestion comes the typed text. */
  #move(by: number): void {
    const places = this.#shown.length + 1;
    this.#activate(((this.#active + 1 + by + places) % places) - 1);
  }

  #activate(at: number): void {
    this.#active = at;
    for (const [i, option] of [...this.#list.children].entries()) {
      option.setAttribute("aria-selected", String(i === at));
      if (i === at) option.scrollIntoView({ block: "nearest" });
    }
    if (at < 0) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", this.#optionId(at));
  }

  /** Asks for what was chosen at once: there is one button, beside the field. */
  #choose({ text, detail, id, page }: Suggestion): void {
    this.#input.value = text;
    if (id !== undefined) this.#setId(String(id));
    this.#close();
    announce(`${text}, ${detail}: elegido`);
    if (page !== undefined) location.assign(new URL(page, document.baseURI));
    else if (this.#input.closest(".ask") !== null) this.#input.form?.requestSubmit();
  }

  #setId(value: string): void {
    const field = this.#input.form?.elements.namedItem("id");
    if (field instanceof HTMLInputElement) field.value = value;
  }

  #optionId(at: number): string {
    return `${this.#list.id}-${at}`;
  }
}

/** Puts an empty list below a field and makes it a combobox. */
function listBelow(input: HTMLInputElement): HTMLUListElement {
  const list = document.createElement("ul");
  list.id = `${input.id}-sugerencias`;
  list.className = "suggestions";
  list.hidden = true;
  describe(list, { role: "listbox", "aria-label": "Sugerencias" });
  describe(input, {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  });
  input.after(list);
  return list;
}

// As attributes, because not every browser in use has the properties.
function describe(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function optionOf({ text, detail }: Suggestion, id: string): HTMLLIElement {
  const option = document.createElement("li");
  option.id = id;
  describe(option, { role: "option" });
  const name = document.createElement("bdi");
  name.textContent = text;
  const told = document.createElement("span");
  told.textContent = detail;
  option.append(name, " ", told);
  return option;
}

function countOf(count: number): string {
  if (count === 0) return "Sin sugerencias";
  return `${count} ${count === 1 ? "sugerencia" : "sugerencias"}; se recorren con las flechas`;
}
