import type { Catalog, FilmFacts, GroupName } from "@movies/catalog";
import { filmAddress, filmPage, filmSlug, franchisePage, listPage } from "../markup/address.js";
import { filmLinks, personLink } from "../markup/films.js";
import { type Html, html, isolated } from "../markup/html.js";
import { figures, link, links, notFoundHeading, sources } from "../markup/parts.js";
import { recommendedFilms } from "../questions/recommendation/page.js";
import { settings } from "../settings.js";
import { counted, day, decimal, duration, money, number, ordinal } from "../spanish/numbers.js";
import { quoted, spanishList } from "../spanish/text.js";
import type { Moved, Shown, View } from "./view.js";

/** names of the cast that are shown at once; the rest is one click away */
const BILLED = 12;
/** of each similar film; all of them are at its question */
const REASONS = 3;
/** characters of an overview in a preview */
const PREVIEW = 200;

/** Everything known of a film. */
export const filmView: View = {
  path: "/ver/pelicula/*",
  show(catalog, text) {
    const [, id] = /^(\d+|tt\d+)(?:-|$)/.exec(text) ?? [];
    const film = id === undefined ? undefined : catalog.film(id.startsWith("tt") ? id : Number(id));
    if (film === undefined) return missing(text);
    return text === filmSlug(film) ? shown(catalog, film) : { to: filmPage(film) };
  },
};

const missing = (text: string): Shown => ({
  status: 404,
  title: "No hay tal película",
  description: "Ninguna película del catálogo lleva ese id.",
  main: html`<article class="answer refused">${notFoundHeading(quoted(text))}
<p>Ninguna película del catálogo lleva ese id. Búscala por su título.</p></article>`,
});

function shown(catalog: Catalog, film: FilmFacts): Shown | Moved {
  const address = filmPage(film);
  const directors = film.directors.length === 0 ? "" : ` de ${spanishList(film.directors, "y")}`;
  return {
    status: 200,
    title: `${film.title} (${film.year})`,
    description: clipped(film.overview) || `Película${directors}, estrenada el ${day(film.releaseDate)}.`,
    address,
    data: structured(film),
    main: html`<div class="sheet">
<article class="answer">
<h1>${isolated(film.title)} <span class="year">${film.year}</span></h1>
${film.tagline === "" ? "" : html`<p class="tagline" lang="en">${film.tagline}</p>`}
<p>${credits(film)}</p>
${film.overview === "" ? html`<p class="note">No tiene sinopsis.</p>` : html`<p class="overview" lang="en">${film.overview}</p>`}
${figures(standing(catalog, film))}
${similar(catalog, film)}
</article>
<aside>
${facts(film)}
${franchise(catalog, film)}
${cast(film)}
${sameTitle(catalog, film)}
${sources(`pelicula/${film.id}`, address)}
</aside>
</div>`,
  };
}

function credits({ directors, cast }: FilmFacts): Html {
  const people = (names: readonly string[]) =>
    names.map((name, i) => html`${i === 0 ? "" : ", "}${personLink(name)}`);
  return html`${directors.length === 0 ? "" : html`De ${people(directors)}. `}${cast.length === 0 ? "" : html`Con ${people(cast.slice(0, 4))}.`}`;
}

function standing({ build }: Catalog, film: FilmFacts) {
  const of = `de ${number(build.films)}`;
  return [
    {
      name: "Nota media",
      value: film.average === null || film.count === 0 ? "–" : number(film.average),
      note: film.count === 0 ? "sin votos" : `de 10, con ${counted(film.count, "voto", "votos")}`,
    },
    { name: "Por sus votos", value: ordinal(film.votesRank), note: of },
    {
      name: "Por su popularidad",
      value: film.popularityRank === null ? "–" : ordinal(film.popularityRank),
      note: film.popularity === null ? "no se sabe" : `${of}; su índice es ${number(film.popularity)}`,
    },
    {
      name: "Retorno",
      value: film.return > 0 ? decimal(film.return) : "–",
      note: film.return > 0 ? "por cada dólar que costó" : "no se sabe",
    },
  ];
}

function similar(catalog: Catalog, film: FilmFacts): Html {
  const found = catalog.recommend(
    { title: film.title, id: film.id },
    { model: settings.defaultModel, k: settings.defaultK },
  );
  return html`<section><h2>Películas parecidas</h2>
${found.found ? recommendedFilms(found.answer, { level: 3, reasons: REASONS }) : ""}
<p>${link(`${filmAddress("recomendacion", film)}&k=20`, "Más parecidas")}</p></section>`;
}

function facts(film: FilmFacts): Html {
  const listed = (filter: string, groups: readonly GroupName[]) =>
    groups.map(({ name, code }) => link(listPage({ [filter]: code ?? name }), name));
  const rows: readonly (readonly [string, readonly Html[]])[] = [
    ["Título original", film.originalTitle === undefined ? [] : [isolated(film.originalTitle)]],
    [
      "Estreno",
      [
        html`<time datetime="${film.releaseDate}">${day(film.releaseDate)}</time>`,
        link(listPage({ desde: film.year, hasta: film.year }), `las de ${film.year}`),
      ],
    ],
    ["Duración", film.minutes === null ? [] : [html`${duration(film.minutes)}`]],
    ["Géneros", listed("genero", film.genres)],
    ["Países", listed("pais", film.countries)],
    ["Idioma original", film.language === null ? [] : listed("idioma", [film.language])],
    ["Se habla", film.spokenLanguages.map(({ name }) => html`${name}`)],
    ["Productoras", film.companies.map((name) => link(listPage({ productora: name }), isolated(name)))],
    ["Presupuesto", film.budget > 0 ? [html`${money(film.budget)}`] : []],
    ["Recaudación", film.revenue > 0 ? [html`${money(film.revenue)}`] : []],
    ["IMDb", film.imdb === null ? [] : [link(`https://www.imdb.com/title/${film.imdb}/`, film.imdb)]],
  ];
  return html`<section><h2>Datos</h2><dl class="facts">${rows
    .filter(([, values]) => values.length > 0)
    .map(
      ([name, values]) =>
        html`<div><dt>${name}</dt><dd>${values.map((value, i) => html`${i === 0 ? "" : ", "}${value}`)}</dd></div>`,
    )}</dl></section>`;
}

function franchise(catalog: Catalog, { id, collection }: FilmFacts): Html | string {
  if (collection === null) return "";
  const films = filmLinks(catalog, collection.films);
  return html`<section class="links"><h2>${link(franchisePage(collection.name), isolated(collection.name))}</h2><ol>${films.map(
    (film, i) => html`<li${collection.films[i]?.id === id ? html` aria-current="true"` : ""}>${film}</li>`,
  )}</ol></section>`;
}

function cast({ cast }: FilmFacts): Html | string {
  if (cast.length === 0) return "";
  const list = (names: readonly string[]) =>
    html`<ul>${names.map((name) => html`<li>${personLink(name)}</li>`)}</ul>`;
  const rest = cast.slice(BILLED);
  return html`<section class="links"><h2>Reparto</h2>${list(cast.slice(0, BILLED))}${
    rest.length === 0
      ? ""
      : html`<details><summary>Y ${number(rest.length)} más</summary>${list(rest)}</details>`
  }</section>`;
}

function sameTitle(catalog: Catalog, film: FilmFacts): Html | string {
  const lookup = catalog.score({ title: film.title });
  if (!lookup.found) return "";
  const others = [lookup.answer, ...lookup.others].filter(
    ({ id, title }) => id !== film.id && title === film.title,
  );
  return others.length === 0 ? "" : links("Con el mismo título", filmLinks(catalog, others));
}

const clipped = (text: string): string =>
  text.length > PREVIEW ? `${text.slice(0, PREVIEW).trimEnd()}…` : text;

/** schema.org/Movie. */
const structured = (film: FilmFacts): Record<string, unknown> => ({
  "@context": "https://schema.org",
  "@type": "Movie",
  name: film.title,
  alternateName: film.originalTitle,
  datePublished: film.releaseDate,
  duration: film.minutes === null ? undefined : `PT${film.minutes}M`,
  genre: film.genres.map(({ name }) => name),
  inLanguage: film.language?.code,
  countryOfOrigin: film.countries.map(({ name }) => ({ "@type": "Country", name })),
  productionCompany: film.companies.map((name) => ({ "@type": "Organization", name })),
  director: film.directors.map(person),
  actor: film.cast.map(person),
  abstract: film.overview || undefined,
  sameAs: film.imdb === null ? undefined : `https://www.imdb.com/title/${film.imdb}/`,
  aggregateRating:
    film.count === 0 || film.average === null
      ? undefined
      : {
          "@type": "AggregateRating",
          ratingValue: film.average,
          ratingCount: film.count,
          bestRating: 10,
          worstRating: 0,
        },
});

const person = (name: string) => ({ "@type": "Person", name });
