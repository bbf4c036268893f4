import type { Answer } from './answer.ts';
import { element } from './element.ts';
import type { InstantIndex } from '#search/instant-index.ts';
import { foundText, type SearchWords } from './words.ts';

/** What the status line says of an answer: how much was found, in which other words, and what occurs nowhere. */
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

/** What helps who found nothing: advice, and where to ask. */
export function help({ help }: InstantIndex, words: SearchWords): (Node | string)[] {
  const links = help.flatMap(({ label, url }) => [' ', element('a', { href: url }, label)]);
  return [' ', words.advice, ...(links.length > 0 ? [' ', words.ask, ...links] : [])];
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
