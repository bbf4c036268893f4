import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parseMarkdown } from '#markdown/grammar.ts';
import { checkFiles } from './check-files.ts';

const guide = await readFile(new URL('../../docs/writing.md', import.meta.url), 'utf8');

/** The guide's samples in a language, as complete pages. */
function samples(lang: string): string[] {
  return parseMarkdown(guide).children.flatMap((node) =>
    node.type === 'code' && node.lang === lang ? [node.value] : [],
  );
}

/** Rules that a sample alone can't satisfy: link targets, and the structure of a whole page. */
const ofWholePages = /^(?:link-|image-exists|heading-|page-is-written|.*footnote)/;

test('samples copied from the writing guide are valid pages', async () => {
  const pages = ['md', 'mdx'].flatMap((lang) =>
    samples(lang).map((text, index) => [`guides/${lang}-${index}.${lang}`, text] as const),
  );
  assert.ok(pages.length > 10);
  const files = pages.map(([file, text]) => [file, `---\ntitle: ${file}\n---\n\n${text}\n`]);
  const { findings } = await checkFiles(Object.fromEntries(files) as Record<string, string>);
  assert.deepEqual(
    findings
      .filter(({ rule }) => !ofWholePages.test(rule))
      .map(({ file, rule, message }) => [file, rule, message]),
    [],
  );
});
