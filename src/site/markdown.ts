import type { Document } from '#catalogue/catalogue.ts';
import type { RenderedDocument } from '#markdown/document.ts';
import { renderInline } from '#markdown/inline.ts';
import { termFinder, type TermFinder } from '#markdown/term-finder.ts';
import { drawDiagram } from './diagram.ts';
import { icons } from './icons.ts';
import { imagePath } from './images.ts';
import { linkTo, warningOf } from './link.ts';
import { allowedComponentsOf } from './own-parts.ts';
import { sectionAnchor } from './sections.ts';
import type { Site } from './site.ts';

/** A content file with everything needed to render its links, headings, images and terms. */
export function renderedDocument(
  site: Site,
  { file, body }: Pick<Document, 'file' | 'body'>,
): RenderedDocument {
  const { catalogue, words, options } = site;
  const headings = new Map(
    body.headings
      .filter(({ text }) => text !== '')
      .map(({ line, column, slug }) => [`${line}:${column}`, slug]),
  );
  const ids = new Set(body.headings.map(({ slug }) => slug));
  const fences = new Map(body.fences.map((fence) => [fence.line, fence]));
  return {
    link: (to) => linkTo(site, file, to),
    warning: (to) => warningOf(site, file, to),
    image: (url) => imagePath(catalogue, file, url),
    terms: termsIn(site, file),
    headingId: (line, column) => headings.get(`${line}:${column}`),
    takesId: (id) => !ids.has(id) && ids.size < ids.add(id).size,
    diagram: (source, line) =>
      drawDiagram(source, {
        file,
        fence: fences.get(line),
        content: options.content.path,
        link: (to) => linkTo(site, file, to),
        words: words.prose,
      }),
    components: allowedComponentsOf(options.parts),
    words: words.prose,
    signs: {
      note: icons.info,
      tip: icons.tip,
      important: icons.important,
      warning: icons.warning,
      caution: icons.danger,
    },
  };
}

/** Finds glossary terms in the prose of a file, except a term on its own page, which explains it. */
type LinkedTerms = Pick<Site, 'catalogue' | 'href' | 'once'>;

export function termsIn(site: LinkedTerms, file: string): TermFinder {
  const { terms } = site.catalogue;
  const find = site.once('terms', () => finderOf(site));
  const own = [...terms].find((term) => term.file === file);
  if (!own) return find;
  return (text) => [...find(text)].filter(({ term }) => term.href !== site.href(own.address));
}

function finderOf({ catalogue, href }: LinkedTerms): TermFinder {
  return termFinder(
    [...catalogue.terms].map(
      ({ id, title, address, data: { short, aliases = [], definition } }) => ({
        anchor: sectionAnchor(`term-${id}`),
        title,
        otherNames: short === undefined ? aliases : [short, ...aliases],
        definition,
        href: href(address),
      }),
    ),
  );
}

/** Renders inline Markdown as HTML. Its links are relative to the content file `file`. */
export function inline(site: Site, markdown: string, file: string): string {
  return renderInline(markdown, {
    link: (url) => linkTo(site, file, url),
    warning: (url) => warningOf(site, file, url),
  });
}
