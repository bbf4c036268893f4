import type { Document } from '#catalogue/catalogue.ts';
import type { RenderedDocument } from '#markdown/document.ts';
import { drawDiagram } from './diagram.ts';
import { icons } from './icons.ts';
import { imagePath } from './images.ts';
import { linkTo, warningOf } from './link.ts';
import type { Site } from './site.ts';
import { termsIn } from './terms.ts';

/** What links, headings, images and terms of a content file mean on the site. */
export function renderedDocument(site: Site, { file, body }: Document): RenderedDocument {
  const { catalogue, words, options } = site;
  const headings = new Map(
    body.headings.map(({ line, column, slug }) => [`${line}:${column}`, slug]),
  );
  const ids = new Set(body.headings.map(({ slug }) => slug));
  const fences = new Map(body.fences.map((fence) => [fence.line, fence]));
  return {
    link: (to) => linkTo(site, file, to),
    warning: (to) => warningOf(site, file, to),
    image: (url) => imagePath(catalogue, file, url),
    terms: termsIn(site, file),
    headingId: (line, column) => headings.get(`${line}:${column}`) || undefined,
    takesId: (id) => !ids.has(id) && ids.size < ids.add(id).size,
    diagram: (source, line) =>
      drawDiagram(source, {
        file,
        fence: fences.get(line),
        content: options.content,
        link: (to) => linkTo(site, file, to),
      }),
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
