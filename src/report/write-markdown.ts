import type { PhrasingContent, Root, RootContent } from 'mdast';
import { writeMarkdown } from '#markdown/write.ts';
import { inert } from './inert.ts';
import { outlineOf, type Line, type Section } from './outline.ts';
import { short } from './phrase.ts';
import type { Report } from './report.ts';

/** In characters. Comments of GitHub have at most 65,536. */
const longestReport = 60_000;

/** How many lines a section has, and how long each may be; the first that fit are used. */
const sizes = [
  [100, 600],
  [50, 400],
  [25, 300],
  [10, 300],
  [3, 200],
  [1, 120],
] as const;

/** A report as Markdown for a pull request, below 60,000 characters. Nothing from content has an effect in it. */
export function reportAsMarkdown(report: Report, preview?: string): string {
  const texts = sizes.values().map(([lines, length]) => written(report, preview, lines, length));
  return (
    texts.find((text) => text.length < longestReport) ?? `${inert('The report is too long.')}\n`
  );
}

function written(
  report: Report,
  preview: string | undefined,
  lines: number,
  length: number,
): string {
  const { title, compared, summary, notes, sections } = outlineOf(report, preview);
  const told = notes.slice(0, lines).map((note) => paragraph([text(note, length)]));
  if (sections.length === 0) return stringified([paragraph([withIds(summary, report)]), ...told]);
  return stringified([
    heading(2, title),
    paragraph([text(summary, 600)]),
    ...told,
    ...sections.flatMap((section) => [heading(3, section.heading), list(section, lines, length)]),
    paragraph([withIds(compared, report)]),
  ]);
}

function stringified(children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  return writeMarkdown(root);
}

function heading(depth: 2 | 3, title: string): RootContent {
  return { type: 'heading', depth, children: [text(title, 120)] };
}

function paragraph(children: PhrasingContent[]): RootContent {
  return { type: 'paragraph', children };
}

function text(value: string, length: number): PhrasingContent {
  return { type: 'text', value: inert(short(value, length)) };
}

/** The ids of the commits that were read are the only ones that hosts may link. */
function withIds(value: string, { base, head }: Report): PhrasingContent {
  const ids = [base, head].flatMap(({ commit }) => commit?.id ?? []);
  const all = ids.reduce((line, id) => line.replaceAll(inert(id), id), inert(short(value, 400)));
  return { type: 'text', value: all };
}

function list({ lines }: Section, most: number, length: number): RootContent {
  const shown = lines.slice(0, most).map((line) => sentence(line, length));
  const others = lines.length - shown.length;
  const all =
    others > 0 ? [...shown, [text(`and ${others.toLocaleString('en')} more`, 40)]] : shown;
  return {
    type: 'list',
    spread: false,
    children: all.map((children) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children }],
    })),
  };
}

function sentence({ subject, says, href }: Line, length: number): PhrasingContent[] {
  const name: PhrasingContent = { type: 'strong', children: [text(subject, 120)] };
  const first: PhrasingContent =
    href === undefined ? name : { type: 'link', url: href, children: [name] };
  return [first, text(`: ${says}`, length)];
}
