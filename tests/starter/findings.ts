import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '#checks/check-content.ts';
import { exampleToday } from '#checks/example-platform.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { writeFiles } from '../write-files.ts';

/** Each mistake in the content of a repository: `file:line rule message`. */
export async function findingsIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-starter-'));
  try {
    writeFiles(folder, files);
    const content = join(folder, 'content');
    const { findings } = await checkContent({
      content: wholeFolder(content),
      shown: 'content',
      today: exampleToday,
    });
    return findings.flatMap(({ file, mistakes, ...finding }) =>
      (mistakes ?? [finding]).map(
        ({ rule, line, message }) => `${file}:${line} ${rule} ${message}`,
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
