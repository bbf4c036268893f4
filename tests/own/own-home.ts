/** Folders with rules and exports of a user's own, beside a configuration. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { example, examplePlatform, exampleProse } from '#checks/example-platform.ts';
import { findOwnFiles } from '#own/find-files.ts';
import { loadOwn } from '#own/load.ts';
import { writeFiles } from '../write-files.ts';
import { inClone } from './extend.ts';

export const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plinth own ü ')));
after(() => rmSync(folder, { recursive: true }));

/** A new folder with a configuration's neighbours. */
export function homeWith(files: Record<string, string>): string {
  const home = mkdtempSync(join(folder, 'home-'));
  writeFiles(home, inClone(files));
  return home;
}

export const find = (home: string) => findOwnFiles(home, join(home, 'content'));
export const load = (files: Record<string, string>) => loadOwn(find(homeWith(files)));

export const refusal = (files: Record<string, string>) =>
  load(files).then(
    () => 'loaded',
    (error: unknown) => (error as Error).message,
  );

/** A rule that reports every file, or whatever `more` says. */
export const rule = (id: string, more = '') => `import { defineRule, example } from 'plinth/rules';
export const own = defineRule({
  id: '${id}', severity: 'error', summary: 'S.', why: 'W.', examples: { good: {}, bad: {} },
  *check({ documents }) { for (const { at } of documents) yield { at: at('title'), message: 'M.' } },
  ${more}
});`;

/** An export of one file, with other keys or a file with other keys. */
export const exporting = (
  id: string,
  file = '',
  more = '',
) => `import { defineExport } from 'plinth/exports';
export const own = defineExport({
  id: '${id}', summary: 'S.',
  *files() { yield { path: 'own/a.txt', contentType: 'text/plain', title: 'T', beside: [], body: () => 'text', ${file} } },
  ${more}
});`;

export function contentIn(home: string, files: Record<string, string> = {}): string {
  writeFiles(join(home, 'content'), { ...examplePlatform, ...files });
  return join(home, 'content');
}

export const help = example('guides/help.md', '', `${exampleProse}\n\nClick here for help.`);
