import { quoted } from '#model/written-form.ts';
import { eachText, type Path } from '../each-text.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const listedOnce = defineFileRule({
  id: 'listed-once',
  severity: 'warning',
  summary: 'No list contains the same text twice.',
  why: 'The duplicate adds nothing. It is probably a mistake for something else.',
  examples: {
    good: example('services/queue/index.md', 'tags: [messaging, streams]'),
    bad: example('services/queue/index.md', 'tags: [messaging, messaging]'),
  },
  *judge({ data, at }) {
    const found: { text: string; path: Path }[] = [];
    const lists = new Map<string, Set<string>>();
    eachText(data, (text, path) => {
      if (typeof path.at(-1) !== 'number') return;
      const list = path.slice(0, -1).join('.');
      const texts = lists.get(list);
      if (!texts) lists.set(list, new Set([text]));
      else if (texts.has(text)) found.push({ text, path: [...path] });
      else texts.add(text);
    });
    for (const { text, path } of found) {
      yield {
        at: at(...path),
        message: `${quoted(text)} is already in this list.`,
        hint: 'Remove it, or replace it with what you meant.',
      };
    }
  },
});
