import { placeIn } from '#catalogue/catalogue.ts';
import { footnoteKey } from '#catalogue/matrix-cell.ts';
import { quoted } from '#model/written-form.ts';
import { example, exampleProse } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const footnoteUsed = defineFileRule({
  id: 'footnote-used',
  severity: 'warning',
  summary: 'The text refers to every footnote.',
  why: 'The page leaves a footnote out that nothing refers to.',
  examples: {
    good: example(
      'guides/queues.md',
      '',
      `${exampleProse}[^price]\n\n[^price]: It costs twenty a month.`,
    ),
    bad: example('guides/queues.md', '', `${exampleProse}\n\n[^price]: It costs twenty a month.`),
  },
  *judge({ kind, file, body: { footnotes, footnoteReferences } }) {
    // Another rule checks the footnotes of matrices, which belong to cells.
    if (kind === 'matrix' || kind === 'baseline') return;
    const notes = new Map(footnotes.map((note) => [footnoteKey(note.label), note]));
    const used = new Set<string>();
    for (const { label, line } of footnoteReferences) {
      const note = notes.get(footnoteKey(label));
      // A footnote that refers to itself is not shown either.
      if (!note || line < note.line || line > note.endLine) used.add(footnoteKey(label));
    }
    const unused = footnotes.filter(({ label }) => !used.has(footnoteKey(label)));
    for (const note of unused.slice(0, enough)) {
      yield {
        at: placeIn(file, note),
        message: `Nothing refers to the footnote ${quoted(`[^${note.label}]`)}, so it is not shown.`,
        hint: `Add \`[^${note.label}]\` where it belongs, or remove the footnote.`,
      };
    }
  },
});

/** Maximum problems reported per file. */
const enough = 100;
