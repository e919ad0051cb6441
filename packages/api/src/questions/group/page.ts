import type { Catalog, GroupFacts, GroupKind, GroupRef } from "@movies/catalog";
import { pageAddress } from "../../markup/address.js";
import { type Form, type TextField, textIn } from "../../markup/fields.js";
import { type Html, html, isolated } from "../../markup/html.js";
import { figures, heading, link, links, notFoundHeading } from "../../markup/parts.js";
import { films, money, number, percentage } from "../../spanish/numbers.js";
import { quoted } from "../../spanish/text.js";
import type { PageQuestion, View } from "../question.js";
import { noGroup } from "./group.js";

interface GroupPage extends Pick<PageQuestion, "key" | "heading" | "explained" | "examples"> {
  readonly kind: GroupKind;
  readonly label: string;
  /** with its article: `la franquicia` */
  readonly what: string;
  readonly shown: (catalog: Catalog, found: GroupFacts) => Html;
  /** the page with its films */
  readonly films: (found: GroupFacts) => string;
}

/** The form and view of a question about films that have something in common. */
export function groupPage({ kind, label, what, shown, films: filmsAt, ...page }: GroupPage): PageQuestion {
  const field: TextField = {
    kind: "text",
    name: page.key,
    label,
    missing: `Falta ${what}: escribe su nombre, por ejemplo ${page.examples[0]}.`,
  };
  const named = (groups: readonly GroupRef[]) =>
    groups.map(
      ({ name, films: count }) =>
        html`${link(pageAddress(page.key, [[page.key, name]]), isolated(name))} <span class="year">${films(count)}</span>`,
    );
  function view(catalog: Catalog, form: Form): View {
    const asked = textIn(form, field);
    const lookup = catalog.group(kind, asked);
    if (!lookup.found)
      return {
        status: 404,
        title: noGroup(what, asked),
        card: html`${notFoundHeading(quoted(asked))}
${lookup.suggestions.length > 0 ? links("¿Quizás buscabas…?", named(lookup.suggestions)) : html`<p>Revisa cómo está escrito.</p>`}`,
      };
    const { answer: found, others } = lookup;
    return {
      status: 200,
      title: `${found.name}: ${films(found.films)}`,
      card: html`${heading(page.heading, isolated(found.name))}
${shown(catalog, found)}
<p>${link(filmsAt(found), found.films === 1 ? "Ver cuál es" : "Ver cuáles son")}</p>
${others.length === 0 ? "" : links("Con un nombre casi igual", named(others))}`,
    };
  }
  return { ...page, about: "group", field, more: [], view };
}

/** How many films a group has, and what part of the catalogue they are. */
export const countShown = ({ build }: Catalog, found: GroupFacts): Html =>
  figures([
    {
      name: found.films === 1 ? "Película" : "Películas",
      value: number(found.films),
      note: `el ${percentage(found.films / build.films)} del catálogo`,
    },
  ]);

/** What a group's films took in. */
export const revenueShown = (_: Catalog, found: GroupFacts): Html =>
  html`${figures([
    { name: found.films === 1 ? "Película" : "Películas", value: number(found.films) },
    {
      name: "Recaudación total",
      value: money(found.revenueTotal),
      note: `de ${found.filmsWithRevenue === found.films ? "todas" : `las ${number(found.filmsWithRevenue)} que se conocen`}`,
    },
    { name: "Recaudación promedio", value: money(found.revenueMean) },
  ])}${found.filmsWithRevenue === found.films ? "" : html`<p class="note">En el promedio cuenta 0 la que no se conoce.</p>`}`;
