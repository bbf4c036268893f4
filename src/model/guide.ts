import { kind } from './kind.ts';
import { docSchema } from './page.ts';
import { sections } from './sections.ts';

/** A page of documentation of the whole platform. */
export const guide = kind({
  schema: docSchema,
  files: 'guides/<id>.md',
  mdx: true,
  // The index file of the guides is the page that lists them.
  address: (id) => (id === 'index' ? sections.guides : `/guides/${id}/`),
  collection: 'guides',
  order: 'order',
  list: { address: sections.guides },
  search: { as: 'docs', instant: 70, inIndex: true },
  exported: 'guides',
  example: { lines: ['title: <title>'], prose: true },
});
