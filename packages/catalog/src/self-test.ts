import { type Opened, Problem } from "@movies/artifacts";
import { MODELS } from "./answers.js";
import type { Catalog } from "./catalog.js";

/**
 * Asks a catalogue every question once, about one of its films and its people, and compares the answers with the tables
 * they must come from. Hashes show that the files are those that were written; this shows that they can answer.
 * Errors: Problem, which names the question.
 */
export function expectAnswers(catalog: Catalog, opened: Opened): void {
  const { films } = opened;
  const row = mostVoted(films.voteCounts);
  if (row === undefined) return; // there is nothing to ask an empty catalogue about
  const film = { id: films.ids[row] ?? -1, title: films.title(row) };

  asking("films by month", () => sum(12, catalog.filmsInMonth) === films.count);
  asking("films by weekday", () => sum(7, catalog.filmsOnWeekday) === films.count);
  asking("a film's score", () => catalog.score({ title: film.title }).found);
  asking("a film's votes", () => {
    const votes = catalog.votes(film);
    return votes.found && votes.answer.id === film.id && votes.answer.count === films.voteCounts[row];
  });
  asking("everything about a film", () => catalog.film(film.id)?.title === film.title);
  asking("a list of films", () => {
    const list = catalog.films({}, { order: "votes", first: 0, limit: 1 });
    return list.found && list.count === films.count && list.films[0]?.count === films.voteCounts[row];
  });
  asking("an actor's success", () => isKnown(opened, "cast", catalog.actor));
  asking("a director's success", () => isKnown(opened, "directed", catalog.director));
  asking("everything about a person", () => isKnown(opened, "cast", catalog.person));
  for (const model of MODELS)
    asking(`films like another by ${model}`, () => {
      const like = catalog.recommend(film, { model, k: 5 });
      return (
        like.found && like.answer.items.every(({ id, similarity }) => id !== film.id && isShare(similarity))
      );
    });
  asking("the search", () => catalog.search(film.title, { limit: 5 }) !== undefined);
}

/** Errors: Problem if the answer is wrong, or there is none. */
function asking(question: string, isGood: () => boolean): void {
  let good: boolean;
  try {
    good = isGood();
  } catch (error) {
    throw new Problem(`asked for ${question}, it fails: ${error}`, { cause: error });
  }
  if (!good) throw new Problem(`asked for ${question}, it gives an answer that its own tables contradict`);
}

function mostVoted(counts: ArrayLike<number>): number | undefined {
  let best: number | undefined;
  for (let row = 0; row < counts.length; row++)
    if (best === undefined || (counts[row] ?? 0) > (counts[best] ?? 0)) best = row;
  return best;
}

/** Whether the first person with films in a role is found by name. */
function isKnown(
  { people }: Opened,
  role: "cast" | "directed",
  ask: (name: string) => { readonly found: boolean },
): boolean {
  for (let row = 0; row < people.count; row++)
    if (people[role].size(row) > 0) return ask(people.name(row)).found;
  return true;
}

const sum = (last: number, of: (number: number) => number): number =>
  Array.from({ length: last }, (_, i) => of(i + 1)).reduce((a, b) => a + b, 0);

const isShare = (similarity: number): boolean => similarity >= 0 && similarity <= 1;
