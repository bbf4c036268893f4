import type { HastPluginList, MdastPluginList } from 'satteri';
import { alerts } from './alerts.ts';
import { cards } from './cards.ts';
import { codeFrames } from './code-frames.ts';
import { diagrams } from './diagrams.ts';
import { openDocument, type RenderedDocument } from './document.ts';
import { figures } from './figures.ts';
import { footnotes } from './footnotes.ts';
import { headings } from './headings.ts';
import { images } from './images.ts';
import { links } from './links.ts';
import { terms } from './terms.ts';
import { tables } from './tables.ts';
import { tabs } from './tabs.ts';
import { tasks } from './tasks.ts';
import { whereSource } from './where-source.ts';

/** Everything that makes a page of a document; `open` says what a document's links and headings mean on the site. */
export function markdownPlugins(open: (file: URL | undefined) => Promise<RenderedDocument>): {
  mdastPlugins: MdastPluginList;
  hastPlugins: HastPluginList;
} {
  return {
    mdastPlugins: [openDocument(open), terms],
    hastPlugins: [
      whereSource(/mermaid/i, diagrams),
      codeFrames,
      whereSource(/\[\^/, footnotes),
      links,
      whereSource(/<Card/, cards),
      whereSource(/<Tabs/, tabs),
      whereSource(/\|/, tables),
      headings,
      whereSource(/\[!/, alerts),
      whereSource(/\[[ x]\]/i, tasks),
      whereSource(/!\[/, images),
      whereSource(/!\[/, figures),
    ],
  };
}
