import type { HastPluginList, MdastPluginList } from 'satteri';
import { alerts } from './alerts.ts';
import { codeFrames } from './code-frames.ts';
import { diagrams } from './diagrams.ts';
import { openDocument, type RenderedDocument } from './document.ts';
import { figures } from './figures.ts';
import { footnotes } from './footnotes.ts';
import { headings } from './headings.ts';
import { links } from './links.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';
import { whereSource } from './where-source.ts';

/** Everything that makes a page of a document; `open` says what a document's links and headings mean on the site. */
export function markdownPlugins(open: (file: URL | undefined) => Promise<RenderedDocument>): {
  mdastPlugins: MdastPluginList;
  hastPlugins: HastPluginList;
} {
  return {
    mdastPlugins: [openDocument(open)],
    hastPlugins: [
      whereSource(/mermaid/i, diagrams),
      codeFrames,
      whereSource(/\[\^/, footnotes),
      links,
      whereSource(/\|/, tables),
      headings,
      whereSource(/\[!/, alerts),
      whereSource(/\[[ x]\]/i, tasks),
      whereSource(/!\[/, figures),
    ],
  };
}
