import { type Html, html } from "../markup/html.js";

/** The field that finds films and people; its label is read aloud even if it is not seen. */
export const searchForm = (labelled: boolean): Html =>
  html`<form class="search" role="search" action="./" method="get">
<div class="ask"><div class="field"><label for="buscar"${labelled ? "" : html` class="unseen"`}>Película o persona</label><input id="buscar" name="buscar" type="search" data-completes="todo" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search"${labelled ? "" : html` placeholder="Película o persona"`}></div><button>Buscar</button></div>
</form>`;
