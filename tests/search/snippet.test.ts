import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockMarks } from '#search/block-marks.ts';
import { snippetOf } from '#browser/search/snippet.ts';

const { prose, row, cell, code, other } = blockMarks;

/** A page whose words in brackets match. */
function page(text: string, headings: Record<number, string> = {}) {
  const words = text.split(/\s+/);
  return {
    raw_content: text.replace(/[[\]]/g, ''),
    locations: words.flatMap((word, at) => (word.includes('[') ? [at] : [])),
    anchors: Object.entries(headings).map(([location, title]) => ({
      element: 'h2',
      text: title,
      location: Number(location),
    })),
  };
}

const shown = (...args: Parameters<typeof snippetOf>) =>
  snippetOf(...args)
    ?.map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');

test('a snippet is a whole sentence, with the next one if it is short, rather than cells of a table', () => {
  const found = page(
    `Title. ${row}Plan ${cell}[Backup] ${row}S ${cell}[backup] ${cell}40. ${prose}Each night, a [backup] is made. It takes an hour. ${other}Order`,
  );
  assert.equal(shown(found), 'Each night, a [backup] is made. It takes an hour.');
});

test('if only a table has the words, its row is shown as a row', () => {
  const found = page(
    `Errors. ${row}Code ${cell}Cause ${row}[53300]. ${cell}too many [connections]. ${cell}use the pool. ${row}57014. ${cell}timeout.`,
  );
  assert.equal(shown(found), '[53300] · too many [connections] · use the pool');
});

test('if only the heading of a section matches, its first sentence is shown, and no other section’s', () => {
  const found = page(
    `Title. ${prose}This sentence is before the section. [Restore]. ${prose}Choose the point in time first.`,
    { 7: 'Restore' },
  );
  assert.equal(shown(found, 7), 'Choose the point in time first.');
});

test('a long block is cut around the first match', () => {
  const words = Array.from({ length: 90 }, (_, at) => (at === 40 ? '[--wait]' : `w${String(at)}`));
  const said = shown(page(`Run. ${code}${words.join(' ')}`)) ?? '';
  assert.match(said, /^…w\d+.* \[--wait\] .* …$/);
  assert.ok(said.split(' ').length < 34);
});

test('without sentences and matches, there is no snippet; brackets of the text are text', () => {
  assert.equal(shown(page(`Title. ${other}Owner`)), undefined);
  assert.equal(
    shown(page(`T. ${prose}Write &lt;name&gt; in [the] first line.`)),
    'Write <name> in [the] first line.',
  );
});
