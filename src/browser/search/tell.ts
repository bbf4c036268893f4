import type { Answer } from './answer.ts';
import { element } from './element.ts';
import type { InstantIndex } from '#search/instant-index.ts';
import { foundText, type SearchWords } from './words.ts';

/** The status line of an answer: the number of results, synonyms used, and words that were not found. */
export function tell(
  { outcome, total, partly, also, unknown }: Answer,
  words: SearchWords,
  askFor: (text: string) => void,
): (Node | string)[] {
  return [
    partly ? words.partly : sentence(foundText(words, total, Math.max(total, outcome.unfiltered))),
    ...(also.length === 0 ? [] : [' ', words.also.replace('{words}', also.join(', '))]),
    ...unknown.flatMap(({ word, meant }) => {
      const [before = '', after = ''] = words.unknown.replace('{word}', word).split('{meant}');
      if (meant === undefined) return [' ', words.unknownAlone.replace('{word}', word)];
      const button = element('button', { type: 'button' }, meant);
      button.addEventListener('click', () => askFor(meant));
      return [' ', before, button, after];
    }),
  ];
}

/** Help if nothing was found: advice, and where to ask. */
export function help({ help }: InstantIndex, words: SearchWords): (Node | string)[] {
  const links = help.flatMap(({ label, url }) => [' ', element('a', { href: url }, label)]);
  return [' ', words.advice, ...(links.length > 0 ? [' ', words.ask, ...links] : [])];
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
