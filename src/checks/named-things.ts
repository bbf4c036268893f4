import type { Catalogue } from '#catalogue/catalogue.ts';
import { folded } from '#catalogue/plain-text.ts';
import { idOfName } from '#model/id-of-name.ts';
import type { Kind } from '#model/kinds.ts';
import { nearest } from '#model/nearest.ts';
import type { ReferenceTarget } from '#model/reference.ts';
import type { Place } from '#source/place.ts';
import type { NamedReference, Problem } from '#source/problem.ts';
import { knownFix, knownHint } from './known-hint.ts';
import type { RuleFinding } from './rule.ts';

/** What a reference may name: its id, and the names that people write instead. */
export interface NamedThing {
  id: string;
  names: readonly string[];
}

/** All that a reference may name. Without a valid platform, what its lists hold is unknown. */
export function namedThings(
  catalogue: Catalogue,
  target: ReferenceTarget,
): NamedThing[] | undefined {
  const { platform, platformMissing, duties } = catalogue;
  switch (target) {
    case 'service': {
      const aliases = new Map([...catalogue.services].map(({ id, data }) => [id, data.aliases]));
      return entriesOf(catalogue, target).map(({ id, names }) => ({
        id,
        names: [...names, ...(aliases.get(id) ?? [])],
      }));
    }
    case 'team':
    case 'persona':
    case 'provider':
    case 'roadmap':
      return entriesOf(catalogue, target);
    case 'duty':
      return platformMissing
        ? undefined
        : [...duties].map(({ id, title }) => ({ id, names: [title] }));
    case 'layer':
      return platformMissing
        ? undefined
        : platform.layers.map(({ id, title, short }) => ({ id, names: [title, short] }));
    case 'category':
    case 'goal':
    case 'theme': {
      const { categories, goals, themes } = platform.data;
      const list = { category: categories, goal: goals, theme: themes }[target];
      const items = (list ?? []).map(({ id, title }) => ({ id, names: [title] }));
      return platformMissing ? undefined : items;
    }
  }
}

/** What to write for a reference to nothing: by the name of what was meant, then by likeness. */
export function adviceOnReference(
  catalogue: Catalogue,
  { target, name }: NamedReference,
  at: Place,
): Pick<RuleFinding, 'hint' | 'fix'> {
  const known = namedThings(catalogue, target) ?? [];
  const add = toAdd(target, idOfName(name));
  const [one, ...others] = calledSo(name, known);
  if (one && others.length === 0) {
    return { hint: `Did you mean “${one.id}”? Otherwise ${add}.`, fix: { at, text: one.id } };
  }
  const ids = known.map(({ id }) => id);
  if (one) return { hint: knownHint('', [one.id, ...others.map(({ id }) => id)], add) };
  const titles = new Map(known.flatMap(({ id, names }) => names.map((title) => [title, id])));
  const near = nearest(name, [...ids, ...titles.keys()]);
  if (near !== undefined && !ids.includes(near)) {
    return { hint: `Did you mean “${titles.get(near) ?? near}”? Otherwise ${add}.` };
  }
  return { hint: knownHint(name, ids, add), fix: knownFix(at, name, ids) };
}

/** A problem with a name in the place of an id, with the id that it means. */
export function withMeantReference(problem: Problem, catalogue: Catalogue): Problem {
  const { refers, at } = problem;
  if (!refers || namedThings(catalogue, refers.target) === undefined) return problem;
  return { ...problem, ...adviceOnReference(catalogue, refers, at) };
}

function entriesOf({ ids, known }: Catalogue, kind: Kind): NamedThing[] {
  return ids(kind).map((id) => ({ id, names: [known(kind, id)?.title ?? id] }));
}

/** The things with that name; if none has it, those whose name or id is written like it, or is without “team”. */
function calledSo(name: string, known: readonly NamedThing[]): NamedThing[] {
  const alike = [
    (text: string) => folded(text),
    idOfName,
    (text: string) => idOfName(text).replace(/^team-|-team$|^the-/g, ''),
  ];
  for (const form of alike) {
    const wanted = form(name);
    if (wanted === '') continue;
    const found = known.filter(({ id, names }) =>
      [id, ...names].some((each) => form(each) === wanted),
    );
    if (found.length > 0) return found;
  }
  return [];
}

function toAdd(target: ReferenceTarget, id: string): string {
  switch (target) {
    case 'service':
      return `add services/${id}/index.md`;
    case 'team':
    case 'persona':
    case 'provider':
      return `add ${target}s/${id}.md`;
    case 'roadmap':
      return `add roadmap/${id}.md`;
    case 'category':
      return 'add it to `categories` in platform.md';
    case 'goal':
      return 'add it to `goals` in platform.md';
    case 'theme':
      return 'add it to `themes` in platform.md';
    case 'layer':
      return 'add it to `layers` in platform.md';
    case 'duty':
      return 'add it to a matrix or to `duties` in platform.md';
  }
}
