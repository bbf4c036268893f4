import { posix } from 'node:path';
import { quoted } from '#model/written-form.ts';
import type { Ledger } from './ledger.ts';
import { oldMatter, type OldMatter } from './old-front-matter.ts';
import type { OldFolder } from './old-folder.ts';

/** What Plinth knows of the tool that a folder was written for. */
export interface Tool {
  /** As its makers write it. */
  name: string;
  /** The folder of pages, with a slash at its end; empty for the whole folder. */
  root: string;
  /** Folders whose files lie at the root of the old site, with a slash at their ends. */
  statics: readonly string[];
  /** Folders in which pages find the parts that they include. */
  parts: readonly string[];
  site: SiteFacts;
  /** Whether a file of Markdown below the root is a page. */
  isPage: (below: string) => boolean;
  /** The names of folders and file on the way to a page, without its ending. */
  segmentsOf: (below: string) => string[];
  /** The address that a page had, with a slash at both ends; undefined if it had none of its own. */
  addressOf: (page: OldPage) => string | undefined;
  /** Whether links without the ending of a file begin at the address of their page. Default: in its folder. */
  linksByAddress?: true;
  navigation: (pages: readonly OldPage[]) => Navigation | Promise<Navigation>;
}

/** What a tool's settings say of the site. */
export interface SiteFacts {
  title?: string | undefined;
  summary?: string | undefined;
  language?: string | undefined;
  /** The address of the old site, where its pages link to each other by it. */
  url?: string | undefined;
}

/** A page of the old documentation. */
export interface OldPage extends OldMatter {
  /** Below the whole folder. */
  path: string;
  segments: readonly string[];
  /** Whether it is the page of its folder. */
  isIndex: boolean;
}

/** An entry of an old navigation: a page or a folder by its path, or a group. */
export interface NavItem {
  title?: string | undefined;
  page?: string | undefined;
  /** A folder whose pages order themselves. */
  folder?: string | undefined;
  items?: NavItem[];
}

export interface Navigation {
  items: NavItem[];
  /** What is said of folders, by their paths below the whole folder. */
  folders: ReadonlyMap<string, { title?: string | undefined; order?: number | undefined }>;
}

/** Recognises a tool by its files; undefined if the folder is not for it. */
export type Recogniser = (
  folder: OldFolder,
  ledger: Ledger,
) => Tool | undefined | Promise<Tool | undefined>;

export const noNavigation: Navigation = { items: [], folders: new Map() };

const markdown = /(?:\.html)?\.(?:md|mdx|markdown)(?:\.erb)?$/i;

export function isMarkdown(path: string): boolean {
  return markdown.test(path);
}

export function withoutEnding(path: string): string {
  return path.replace(markdown, '');
}

/** The page at a path; undefined if its text can't be read. */
export function oldPage(path: string, tool: Tool, folder: OldFolder): OldPage | undefined {
  const text = folder.text(path);
  if (text === undefined) return undefined;
  const segments = tool.segmentsOf(path.slice(tool.root.length));
  const name = segments.at(-1)?.toLowerCase() ?? '';
  const beside = path.slice(0, path.lastIndexOf('/') + 1);
  const others = ['index', '_index', 'Index'].flatMap((stem) => [`${stem}.md`, `${stem}.mdx`]);
  const isIndex =
    name === 'index' ||
    name === '_index' ||
    ((name === 'readme' || (name === 'home' && segments.length === 1)) &&
      folder.first(...others.map((other) => beside + other)) === undefined);
  return { ...oldMatter(text), path, segments, isIndex };
}

/** The names on the way to a file, without its ending. */
export function plainSegments(below: string): string[] {
  return withoutEnding(below).split('/');
}

/** An address made of the names on the way to a page. The page of the top has none of its own. */
export function addressOfSegments(
  segments: readonly string[],
  isIndex: boolean,
): string | undefined {
  const names = isIndex ? segments.slice(0, -1) : segments;
  return names.length === 0 ? undefined : `/${names.join('/')}/`;
}

/** An address as a page writes it, with a slash at both ends. Relative ones begin in its folder. */
export function writtenAddress(written: string, folder: string): string {
  const path = written.startsWith('/') ? written : posix.join('/', folder, written);
  return `/${path.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/+$/, '/');
}

/** Text in settings. */
export function said(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The keys of a map in settings; none for anything else. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** What is said of an entry of a navigation that leads to something else than a page. */
export function notAPage(name: string): string {
  return `${quoted(name)} is no page. The navigation has only pages: put the link on one.`;
}

/** The line on which a text first stands in a file, from 1. */
export function lineWith(words: string, text: string): number {
  return text.slice(0, Math.max(0, text.indexOf(words))).split('\n').length;
}
