import { descriptorOf } from '#model/kinds.ts';
import { quoted } from '#model/written-form.ts';
import { offsets } from '#source/locate.ts';
import type { Place } from '#source/place.ts';
import { eachText } from '../each-text.ts';
import { example } from '../example-platform.ts';
import { defineFileRule, type ContentFile } from '../rule.ts';

export const textPlain = defineFileRule({
  id: 'text-plain',
  severity: 'warning',
  summary: 'Texts in front-matter, except titles, have no Markdown.',
  why: 'Cards, lists, search results and feeds show these texts as they are written, with the signs of Markdown.',
  examples: {
    good: example('services/queue/index.md', 'summary: Messages wait here.'),
    bad: example('services/queue/index.md', 'summary: Messages **wait** here.'),
  },
  *judge({ kind, file, text, data, at }) {
    if (!begins.test(text)) return;
    const known = descriptorOf(kind).schema.shape;
    const found: { mark: string; place: Place }[] = [];
    eachText(data, (value, path) => {
      // Titles are names, which may have any signs.
      if (!Object.hasOwn(known, String(path[0])) || path.at(-1) === 'title') return;
      const mark = markIn(value);
      if (mark !== undefined) found.push({ mark, place: at(...path) });
    });
    for (const { mark, place } of found) {
      const written = writtenAt(place, text);
      const plain = withoutSigns(written);
      const isClear = plain !== written && markIn(plain) === undefined;
      yield {
        at: place,
        message: `${quoted(mark)} is shown as it is written.`,
        hint: mark.includes('](')
          ? 'Write the text without a link. Links belong in the body.'
          : `Write ${quoted(withoutSigns(mark))}. Front-matter has no Markdown.`,
        fix: isClear ? { at: { ...place, file }, text: plain } : undefined,
      };
    }
  },
});

/** Most files have none of these signs, neither in front-matter nor below. */
const begins = /\*|`|\]\(/;

const link = /!?\[[^[\]\n]*\]\([^()\s]+\)/;
const pairs =
  /(?<![\w*\\])(\*\*?)(?![\s*])([^*\n]*[^\s*])\1(?![\w*])|(?<!`)(`+)(?!`)([^`\n]+)\3(?!`)/g;

/** The first Markdown in a text. */
function markIn(text: string): string | undefined {
  const [first] = text.matchAll(pairs);
  return link.exec(text)?.[0] ?? first?.[0];
}

/** A text without the signs around emphasis and code. */
function withoutSigns(text: string): string {
  return text.replace(
    pairs,
    (_, _stars, said: string | undefined, _ticks, code: string) => said ?? code.trim(),
  );
}

function writtenAt(place: Place, text: ContentFile['text']): string {
  const offsetOf = offsets(text);
  return text.slice(offsetOf(place.line, place.column), offsetOf(place.endLine, place.endColumn));
}
