import { dateAfter } from '#model/period.ts';
import { stringify } from 'yaml';
import type { Random } from './random.ts';

/** The date of the generated platform. Build and check it for this day. */
export const corpusToday = '2026-11-16';

/** An entry still to be written. */
export interface Named {
  id: string;
  title: string;
}

/** A platform under construction. */
export interface Making {
  random: Random;
  files: Map<string, string>;
  services: Named[];
  teams: Named[];
  terms: Named[];
  categories: Named[];
}

export const personas = [
  'developer',
  'site-reliability-engineer',
  'security-officer',
  'product-owner',
  'data-engineer',
  'manager',
];
export const providers = ['northcloud', 'colocation-west', 'sovereign-cloud'];

export function named(count: number, title: (index: number) => string): Named[] {
  return Array.from({ length: Math.max(1, Math.floor(count)) }, (_, index) => ({
    id: slug(title(index)),
    title: title(index),
  }));
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Adds a file with front-matter and body. */
export function write({ files }: Making, path: string, data: object, body = ''): void {
  // Front-matter has no Markdown, and sentences may name code.
  const matter = stringify(data, { lineWidth: 0 }).replaceAll('`', '');
  files.set(path, `---\n${matter}---\n${body === '' ? '' : `\n${body}\n`}`);
}

/** A date relative to the platform's today. */
export const day = (random: Random, from: number, to: number) =>
  dateAfter(corpusToday, -random.between(from, to));
export const ids = (list: Named[]) => list.map(({ id }) => id);
