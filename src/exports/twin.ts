import { stringify } from 'yaml';
import type { DocPage, Linked, Service } from '#catalogue/catalogue.ts';
import type { Kind } from '#model/kinds.ts';
import { entryLists } from './catalogue/document.ts';
import { describePage } from './catalogue/service.ts';
import type { ExportedSite } from './export.ts';
import { markdownText } from './markdown-text.ts';
import { matrixTable } from './matrix-table.ts';

/** A page and its Markdown. */
export interface Twin {
  title: string;
  /** The address of the page. */
  address: string;
  /** One sentence about it. */
  summary: string | undefined;
  reviewed: string | undefined;
  /** The list that it belongs to: `services`, `guides`, `pages`. */
  list: string;
  text: () => string;
}

/** Every entry that has a page of its own as Markdown: its facts as front-matter, then what the page says. */
export function twinsOf(site: ExportedSite): Twin[] {
  const { catalogue } = site;
  const entries = entryLists.flatMap(({ kind, name, describe }) =>
    [...catalogue.of(kind)].map((entry) => twin(entry, name, () => describe(entry, site), site)),
  );
  const pages = [...catalogue.services].flatMap((service) => [
    ...service.pages.map((page) => twin(page, 'pages', () => describePage(page, site), site)),
    ...(service.matrix.rows.length > 0 ? [matrixTwin(service, site)] : []),
  ]);
  return [...entries, ...pages].filter(({ address }) => /^\/(?:[^#]+\/)?$/.test(address));
}

/** The path of the Markdown of a page, below the site’s root. */
export function twinPath(address: string): string {
  return `${address.slice(1)}index.md`;
}

function twin(
  entry: Linked<Kind> | DocPage,
  list: string,
  facts: () => object,
  site: ExportedSite,
): Twin {
  const { title, address, data } = entry;
  const { summary, description, definition, outcome, reviewed } = data as Partial<
    Record<'summary' | 'description' | 'definition' | 'outcome' | 'reviewed', string>
  >;
  const lead = summary ?? description ?? definition ?? outcome;
  return {
    title,
    address,
    summary: lead,
    reviewed,
    list,
    text: () => {
      const own = Object.entries(facts()).filter(([key]) => !apart.has(key));
      const head = [`# ${markdownText(title)}`, markdownText(lead ?? '')];
      const parts = [...head, site.markdown(entry), termsIn(entry, site)];
      return page(Object.fromEntries(own), parts);
    },
  };
}

/** What has Markdown of its own. */
const apart = new Set(['responsibilities', 'pages']);

/** What the terms that an entry uses mean. */
function termsIn(entry: Linked<Kind>, { terms, words }: ExportedSite): string {
  const lines = terms(entry).map(
    ({ title, definition }) => `- **${markdownText(title)}**: ${markdownText(definition)}`,
  );
  return lines.length === 0 ? '' : `## ${words.nav.glossary}\n\n${lines.join('\n')}`;
}

/** Who does what for a service, as a table. */
function matrixTwin(service: Service, site: ExportedSite): Twin {
  const { words, address } = site;
  const { matrix } = service;
  const title = words.exports.of(service.title, words.nav.responsibilities);
  return {
    title,
    address: matrix.address,
    summary: undefined,
    reviewed: matrix.own?.data.reviewed,
    list: 'pages',
    text: () =>
      page({ title, address: address(matrix.address), service: service.id }, [
        `# ${markdownText(title)}`,
        matrixTable(matrix.rows, site),
      ]),
  };
}

function page(facts: object, parts: readonly string[]): string {
  const known = JSON.parse(JSON.stringify(facts)) as object;
  const body = parts.filter((part) => part !== '').join('\n\n');
  return `---\n${stringify(known, { lineWidth: 0 })}---\n\n${body}\n`;
}
