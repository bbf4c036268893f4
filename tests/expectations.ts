import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { wholeFolder } from '#source/content-folder.ts';
import { folderReader } from '#source/folder-reader.ts';

/** A finding expected on a line of a fixture. */
interface Expectation {
  file: string;
  line: number;
  rule: string;
}

/** A problem from `source/` or a finding from `checks/`. */
type Found = Expectation | { rule: string; at: { file: string; line: number } };

/**
 * Asserts that the findings equal the fixtures' markers by file, line and rule. A marker is `# expect: id` in YAML,
 * `<!-- expect: id -->` in Markdown (also in a cell), the same in a brace comment in MDX, and `%% expect: id` in
 * Mermaid; commas separate several ids. A marker applies to its own line. On a line by itself, it applies to the line
 * above, so a missing key is expected directly below the opening `---`.
 */
export function assertExpected(
  files: Readonly<Record<string, string>>,
  found: Iterable<Found>,
): void {
  assert.deepEqual([...found].map(asLine).sort(), expectedIn(files).map(asLine).sort());
}

/** The expectations in files, by path. */
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

/** The text files of a fixtures folder by path, as for `memoryReader` and a rule's examples. */
export async function filesOf(folder: string): Promise<Record<string, string>> {
  const paths = await folderReader(wholeFolder(folder)).list();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(`${folder}/${path}`, 'utf8')]));
}

function asLine(found: Found): string {
  const { file, line } = 'at' in found ? found.at : found;
  return `${file}:${String(line)} ${found.rule}`;
}
