import { facetsIn, type Facet } from '#search/facets.ts';
import { element } from './element.ts';
import type { Query } from './query.ts';
import type { Outcome } from './run-query.ts';
import { valueTitle, type SearchWords } from './words.ts';

/** How many values of a facet are visible at first. All kinds are, as they are few and the most useful. */
const valuesShown = (facet: Facet) => (facet === 'kind' ? Infinity : 7);

/** The filters: a group of checkboxes per facet, the most frequent values first. */
export function showFacets(
  outcome: Outcome,
  query: Query,
  words: SearchWords,
): HTMLFieldSetElement[] {
  return facetsIn(Object.keys(words.facets)).flatMap((facet) => {
    const chosen = query.chosen[facet] ?? [];
    const counts = Object.entries(outcome.counts[facet] ?? {});
    // A single unselected value would not filter anything.
    if (counts.length === 0 || (counts.length === 1 && chosen.length === 0)) return [];
    const alphabet = new Intl.Collator(words.locale, { numeric: true });
    const ordered = counts
      .map(([value, count]) => ({
        value,
        count,
        title: valueTitle(words, facet, value),
        is: chosen.includes(value),
      }))
      .sort(
        (a, b) =>
          Number(b.is) - Number(a.is) || b.count - a.count || alphabet.compare(a.title, b.title),
      );
    const boxes = ordered.map((value) => box(facet, value));
    const rest = boxes.slice(valuesShown(facet));
    return [
      element('fieldset', {}, [
        element('legend', {}, words.facets[facet] ?? facet),
        element('div', {}, boxes.slice(0, valuesShown(facet))),
        ...(rest.length > 0
          ? [
              element('details', {}, [
                element('summary', {}, `${words.moreValues} (${String(rest.length)})`),
                element('div', {}, rest),
              ]),
            ]
          : []),
      ]),
    ];
  });
}

interface Value {
  value: string;
  count: number;
  title: string;
  is: boolean;
}

function box(facet: Facet, { value, count, title, is }: Value): HTMLLabelElement {
  const input = element('input', { type: 'checkbox', name: facet, value });
  input.checked = is;
  return element('label', {}, [input, `${title} `, element('span', {}, String(count))]);
}
