import { element, marked } from './element.ts';
import { titlePieces, type Piece } from './marked.ts';
import { headingsOf } from './page-text.ts';
import { snippetOf } from './snippet.ts';
import type { Hit } from './rank.ts';
import type { NameHit } from './instant.ts';
import type { Fragment, Section } from './pagefind.ts';

/** How hits are shown: as options of a list box, or as plain links on a page. */
export interface HitStyle {
  query: string;
  /** Prefix of the options' ids; undefined for plain links. */
  options: string | undefined;
  /** The label of each kind of page. */
  kinds: Readonly<Partial<Record<string, string>>>;
}

const sectionsShown = 3;

/**
 * One list item per page: its title with the line above it, an excerpt, and up to three sections. A name shows only
 * its title.
 */
export function showHits(hits: readonly Hit[], style: HitStyle): HTMLLIElement[] {
  return hits.map((hit) =>
    'fragment' in hit ? pageHit(hit.fragment, style) : nameHit(hit, style),
  );
}

function pageHit(fragment: Fragment, style: HitStyle): HTMLLIElement {
  const sections = fragment.sub_results
    .filter(({ anchor }) => anchor !== undefined)
    .slice(0, sectionsShown);
  const list = sections.map((section) =>
    element('li', { role: role(style, 'none') }, sectionLink(section, fragment, style)),
  );
  const kind = fragment.filters?.kind?.[0];
  return element('li', { class: 'hit', role: role(style, 'none'), 'data-kind': kind }, [
    pageLink(fragment, sections, style),
    ...(list.length > 0 ? [element('ul', { role: role(style, 'none') }, list)] : []),
  ]);
}

function nameHit({ address, name }: Hit & { name: NameHit }, style: HitStyle): HTMLLIElement {
  const { title, kind, context } = name;
  const link = element('a', { href: address, ...optionAttributes(style) }, [
    element('span', { class: 'hit__body' }, [
      element('span', { class: 'hit__context' }, context ?? style.kinds[kind] ?? ''),
      element('b', {}, marked(titlePieces(title, style.query))),
    ]),
  ]);
  return element('li', { class: 'hit', role: role(style, 'none'), 'data-kind': kind }, [link]);
}

/** Gives each option the id that the input refers to with `aria-activedescendant`. */
export function numberOptions(list: Element, prefix: string): HTMLAnchorElement[] {
  const options = [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  options.forEach((option, index) => (option.id = `${prefix}-${String(index)}`));
  return options;
}

function pageLink(
  fragment: Fragment,
  sections: readonly Section[],
  style: HitStyle,
): HTMLAnchorElement {
  const { url, meta, filters } = fragment;
  const { title = url, context, summary } = meta;
  // If sections show the matches, the page itself says what it is about.
  const about = summary === undefined ? firstSentence(fragment) : titlePieces(summary, style.query);
  const found = fragment.locations.length > 0 && sections.length === 0;
  const shown = (found ? snippetOf(fragment) : undefined) ?? about;
  return element('a', { href: url, ...optionAttributes(style) }, [
    element('span', { class: 'hit__body' }, [
      ...contextOf(context ?? style.kinds[filters?.kind?.[0] ?? '']),
      element('b', {}, marked(titlePieces(title, style.query))),
      element('span', { class: 'hit__excerpt' }, marked(shown)),
    ]),
  ]);
}

function firstSentence(fragment: Fragment): Piece[] {
  return snippetOf({ ...fragment, locations: [] }) ?? [];
}

function sectionLink(
  { url, title, anchor }: Section,
  fragment: Fragment,
  style: HitStyle,
): HTMLAnchorElement {
  const from = anchor?.location ?? 0;
  const next = headingsOf(fragment).find(({ location }) => location > from);
  const said = snippetOf(fragment, from, next?.location) ?? [];
  return element('a', { href: url, ...optionAttributes(style) }, [
    element('span', { class: 'hit__heading' }, ['# ', ...marked(titlePieces(title, style.query))]),
    element('span', { class: 'hit__excerpt' }, marked(said)),
  ]);
}

function optionAttributes({ options }: HitStyle): Record<string, string> {
  return options === undefined ? {} : { role: 'option', tabindex: '-1', 'aria-selected': 'false' };
}

function role({ options }: HitStyle, name: string): string | undefined {
  return options === undefined ? undefined : name;
}

function contextOf(context: string | undefined): HTMLElement[] {
  return context === undefined ? [] : [element('span', { class: 'hit__context' }, context)];
}
