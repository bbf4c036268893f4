import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { isScalar, parseDocument, visit } from 'yaml';
import { classifyPath } from '#source/classify-path.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { readEntry } from '#source/read-entry.ts';
import { folderReader } from '#source/folder-reader.ts';

/** Values that try to run or load something in a page, a script or a feed. */
export const hostileValues: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '<img src="https://evil.example/x.png">',
  '[x](javascript:alert(1)) ![x](https://evil.example/x.png)',
  'javascript:alert(1)',
  '</script><script>alert(1)</script>',
  '</title></style></textarea><iframe src=javascript:alert(1)></iframe>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '&lt;img src=x onerror=alert(1)&gt; &#34; onmouseover=alert(1) x=&#34;',
  '" onfocus=alert(1) autofocus tabindex=1 x="',
  "{{constructor.constructor('alert(1)')()}} ${alert(1)} {alert(1)}",
];

/**
 * Replaces each text in each file's front-matter by a value, one at a time, and keeps the change if the file can still
 * be read. Returns the number of texts tried.
 */
export async function injectValue(from: string, to: string, value: string): Promise<number> {
  cpSync(from, to, { recursive: true });
  let tried = 0;
  for (const file of await folderReader(wholeFolder(to)).list()) {
    const placing = classifyPath(file);
    if (placing.what !== 'entry') continue;
    const { kind, id } = placing;
    const text = readFileSync(join(to, file), 'utf8');
    const end = text.indexOf('\n---', 3);
    const isRead = (matter: string) => {
      const bytes = Buffer.from(`---\n${matter}${text.slice(end + 1)}`);
      return readEntry({ file, kind, id, bytes }).entry.valid;
    };
    const document = parseDocument(text.slice(4, end + 1));
    visit(document, {
      Scalar(key, node) {
        if (key === 'key' || !isScalar(node) || typeof node.value !== 'string') return;
        tried += 1;
        const { value: before, type } = node;
        node.value = value;
        node.type = 'QUOTE_DOUBLE';
        if (isRead(document.toString())) return;
        node.value = before;
        if (type === undefined) delete node.type;
        else node.type = type;
      },
    });
    const matter = document.toString();
    if (isRead(matter)) writeFileSync(join(to, file), `---\n${matter}${text.slice(end + 1)}`);
  }
  return tried;
}

/** Renders a content folder without checking it. */
export async function renderUnchecked(content: string, out: string, today: string): Promise<void> {
  const script = resolve('tests/vectors/render-unchecked.ts');
  await promisify(execFile)(process.execPath, [script, content, out, today], {
    maxBuffer: 1 << 26,
  });
}
