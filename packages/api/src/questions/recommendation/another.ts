import { type Html, html } from "../../markup/html.js";

/** A form that asks for films like those with these ids and one more. */
export const another = (ids: readonly number[]): Html => html`<form class="another" action="./" method="get">
<input type="hidden" name="pregunta" value="recomendaciones"><input type="hidden" name="ids" value="${ids.join(",")}"><input type="hidden" name="id" value="">
<div class="ask"><div class="field"><label for="otra">Añadir otra película</label><input id="otra" name="titulo" type="text" data-completes="titulos" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search"></div><button>Añadir</button></div>
</form>`;
