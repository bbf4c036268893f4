import type {
  HastPluginList,
  MdastPluginList,
  HastPluginDefinition,
  HastPluginInput,
} from 'satteri';
import { alerts } from './alerts.ts';
import { cards } from './cards.ts';
import { codeFrames } from './code-frames.ts';
import { imageMarks } from './components.ts';
import { diagrams } from './diagrams.ts';
import { figures, images } from './images.ts';
import { footnotes } from './footnotes.ts';
import { headings } from './headings.ts';
import { highlight } from './highlight.ts';
import { links } from './links.ts';
import { places } from './places.ts';
import { bareAttributes, portable } from './portable.ts';
import { tables } from './tables.ts';
import { tabs } from './tabs.ts';
import { tasks } from './tasks.ts';
import { terms } from './terms.ts';
import { noForeignImages, onlySafeHtml } from './wall.ts';

/** All plugins that turn a body into a page, in order. They ask the document for the site's links and headings. */
export const bodyPlugins: { mdastPlugins: MdastPluginList; hastPlugins: HastPluginList } = {
  mdastPlugins: [places, terms],
  hastPlugins: [
    whereSource(/</, onlySafeHtml),
    whereSource(/mermaid/i, diagrams),
    highlight,
    codeFrames,
    whereSource(/\[\^/, footnotes),
    links,
    cards,
    tabs,
    whereSource(/\|/, tables),
    headings,
    whereSource(/\[!/, alerts),
    whereSource(/\[[ x]\]/i, tasks),
    whereSource(/!\[/, images),
    whereSource(/!\[/, noForeignImages),
    whereSource(/!\[/, figures),
    whereSource(/!\[/, imageMarks),
  ],
};

/** The same for a body outside the site, in feeds: what needs the site’s styles and scripts is left out. */
export const portablePlugins: typeof bodyPlugins = {
  mdastPlugins: [places],
  hastPlugins: [
    whereSource(/</, onlySafeHtml),
    whereSource(/\[\^/, footnotes),
    links,
    whereSource(/\[!/, alerts),
    whereSource(/\[[ x]\]/i, tasks),
    whereSource(/!\[/, images),
    whereSource(/!\[/, noForeignImages),
    whereSource(/!\[/, figures),
    portable,
    bareAttributes,
  ],
};

/** Skips a plugin if a document's source shows that it has nothing to do. */
function whereSource(
  pattern: RegExp,
  plugin: HastPluginDefinition | (() => HastPluginDefinition),
): HastPluginInput {
  return ({ source }) => (pattern.test(source) ? plugin : undefined);
}
