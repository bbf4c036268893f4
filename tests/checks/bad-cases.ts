import { readFileSync } from 'node:fs';
import { example, exampleProse } from '#checks/example-platform.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { folderReader } from '#source/folder-reader.ts';

/** Bad input, added to the small platform of the rules' examples, with all expected findings. */
export interface BadCase {
  /** The case's file and title. */
  name: string;
  files: Record<string, Uint8Array>;
  /** `file:line severity rule`, sorted; empty if there are no findings. */
  expected: string[];
}

const folder = 'tests/fixtures/bad';

/** Every case in `tests/fixtures/bad/`. Its README describes the format. */
export async function badCases(): Promise<BadCase[]> {
  const files = (await folderReader(wholeFolder(folder)).list()).filter((path) =>
    path.endsWith('.txt'),
  );
  return files.sort().flatMap((file) =>
    readFileSync(`${folder}/${file}`, 'utf8')
      .split(/^=== /m)
      .slice(1)
      .map((text) => caseOf(file.replace(/\.txt$/, ''), text)),
  );
}

function caseOf(topic: string, text: string): BadCase {
  const [head = '', ...parts] = text.split(/^(?=(?:@@@|\+\+\+) )/m);
  const [title = '', ...lines] = head.trim().split('\n');
  const said = lines.filter((line) => line.startsWith('! ')).map((line) => line.slice(2));
  if (said.length === 0) throw new Error(`${topic}: “${title}” does not say what is found.`);
  return {
    name: `${topic}: ${title}`,
    files: Object.fromEntries(parts.map(fileOf)),
    expected: said
      .filter((line) => line !== 'nothing')
      .flatMap(eachOf)
      .sort(),
  };
}

/** `a.md:3-9 error schema ×2` means two findings in each of these lines. */
function eachOf(line: string): string[] {
  const [, place = '', from = '', to = from, what = '', times = '1'] =
    /^(.*):(\d+)(?:-(\d+))? (\w+ [\w-]+)(?: ×(\d+))?$/.exec(line) ?? [];
  const lines = Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at);
  return lines.flatMap((at) =>
    Array.from({ length: Number(times) }, () => `${place}:${String(at)} ${what}`),
  );
}

/** A path with its invisible characters escaped as in cases. */
export function shown(path: string): string {
  return path.replaceAll(
    /[\p{Cc}\p{Cf}]/gu,
    (found) => `⟦${Buffer.from(found).toString('hex').toUpperCase()}⟧`,
  );
}

function fileOf(part: string): [path: string, content: Uint8Array] {
  const [, how = '', name = '', text = ''] = /^(@@@|\+\+\+) (.*)\n([^]*)$/.exec(part) ?? [];
  const path = bytesOf(name).toString();
  if (how === '@@@') return [path, bytesOf(text.replace(/⟦end⟧\n+$/, ''))];
  const [matter = '', body] = text.trimEnd().split(/^\+\+\+$/m);
  const content = example(path, matter.trimEnd(), body?.trim())[path] ?? '';
  return [path, bytesOf(content)];
}

/** The bytes for a text with `⟦FF 00⟧`, `⟦prose⟧` and `⟦1000×text⟧`. */
function bytesOf(text: string): Buffer {
  const parts = text.split(/⟦([^⟧]*)⟧/);
  return Buffer.concat(
    parts.map((part, index) => {
      if (index % 2 === 0) return Buffer.from(part);
      if (part === 'prose') return Buffer.from(exampleProse);
      const [, times, what = ''] = /^(\d+)×([^]*)$/.exec(part) ?? [];
      if (times === undefined) return Buffer.from(part.replaceAll(' ', ''), 'hex');
      const repeated = what.replaceAll('↵', '\n');
      if (!repeated.includes('№')) return Buffer.from(repeated.repeat(Number(times)));
      const each = Array.from({ length: Number(times) }, (_, at) =>
        repeated.replaceAll('№', String(at)),
      );
      return Buffer.from(each.join(''));
    }),
  );
}
