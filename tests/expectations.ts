import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { folderReader } from '#source/folder-reader.ts';

/** What a line of a fixture is expected to be found guilty of. */
interface Expectation {
  file: string;
  line: number;
  rule: string;
}

/** A problem of `source/` or a finding of `checks/`. */
type Found = Expectation | { rule: string; at: { file: string; line: number } };

/**
 * Fails unless exactly what the fixtures' markers say was found, by file, line and rule. A marker is
 * `# expect: id` in YAML, `<!-- expect: id -->` in Markdown (in a cell too), the same as a comment in braces in MDX, `%% expect: id` in
 * Mermaid; several ids
 * are joined by commas. It speaks of its own line, and of the line above where it has a line to itself: so a missing
 * key is expected right below the opening `---`.
 */
export function assertExpected(
  files: Readonly<Record<string, string>>,
  found: Iterable<Found>,
): void {
  assert.deepEqual([...found].map(asLine).sort(), expectedIn(files).map(asLine).sort());
}

/** The expectations written in files, by path. */
export function expectedIn(files: Readonly<Record<string, string>>): Expectation[] {
  return Object.entries(files).flatMap(([file, text]) =>
    text.split(/\r\n?|\n/).flatMap((line, index) => {
      const marker = /(?:#|%%|<!--|\{\/\*) expect: ([a-z, -]+?) *(?:-->|\*\/\}|$)/.exec(line);
      if (!marker) return [];
      const alone = line.replace(marker[0], '').trim() === '';
      const rules = (marker[1] ?? '').split(',').map((rule) => rule.trim());
      return rules.map((rule) => ({ file, line: alone ? index : index + 1, rule }));
    }),
  );
}

/** The text files of a folder of fixtures by path, as `memoryReader` and a rule's examples hold them. */
export async function filesOf(folder: string): Promise<Record<string, string>> {
  const paths = await folderReader(folder).list();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(`${folder}/${path}`, 'utf8')]));
}

function asLine(found: Found): string {
  const { file, line } = 'at' in found ? found.at : found;
  return `${file}:${String(line)} ${found.rule}`;
}
