import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { adopt, type Adoption } from '#adoption/adopt.ts';
import { remarkLine } from '#adoption/report.ts';

/** Old documentation of a tool, as small as shows what the tool can do. */
export function oldDocumentation(tool: string): Record<string, Uint8Array> {
  const folder = `tests/fixtures/adoption/${tool}`;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(folder.length + 1), readFileSync(path)];
      }),
  );
}

/** What becomes of files in memory, which all changed on the same day. */
export function adopted(files: Readonly<Record<string, string | Uint8Array>>): Promise<Adoption> {
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]),
  );
  return adopt(
    {
      sizes: new Map([...bytes].map(([path, { length }]) => [path, length])),
      changed: new Map([...bytes.keys()].map((path) => [path, '2024-05-06'])),
      read: (path) => bytes.get(path) ?? new Uint8Array(),
    },
    { title: 'Old pages' },
  );
}

/** The body of a new page, without its front-matter. */
export function bodyOf({ texts }: Adoption, file: string): string {
  return (texts[`guides/${file}`] ?? '').replace(/^---\n[^]*?\n---\n+/, '');
}

/** The lines of front-matter of a new page. */
export function matterOf({ texts }: Adoption, file: string): string[] {
  return /^---\n([^]*?)\n---\n/.exec(texts[`guides/${file}`] ?? '')?.[1]?.split('\n') ?? [];
}

/** What an adoption says about one thing, as lines. */
export function toldAbout(
  { ledger }: Adoption,
  kind: 'unknown' | 'removed' | 'changed' | 'refused' | 'navigation',
) {
  return ledger[kind].map(remarkLine);
}

const reader = unified().use(remarkParse).use(remarkGfm);

/** The words that a second parser finds in a page, with those of its front-matter, in lower case. */
export function wordsIn(page: string): string[] {
  const matter = /^(?:---|\+\+\+)\n([^]*?)\n(?:---|\+\+\+)\n/.exec(page);
  const body = matter ? page.slice(matter[0].length) : page;
  const said: string[] = [matter?.[1] ?? ''];
  visit(reader.parse(body), (node: Nodes) => {
    if (node.type === 'html') said.push(node.value.replace(/<[^>]*>/g, ' '));
    else if ('value' in node) said.push(node.value);
    if ('alt' in node && node.alt) said.push(node.alt);
  });
  return said.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** The words of old texts that are in none of the new ones, as often as they are missing. */
export function missingWords(old: readonly string[], now: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of now.flatMap(wordsIn)) left.set(word, (left.get(word) ?? 0) + 1);
  return old.flatMap(wordsIn).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
