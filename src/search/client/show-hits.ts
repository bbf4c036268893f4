import { element, marked } from './element.ts';
import { piecesOf, titlePieces, withoutTitle } from './marked.ts';
import type { Fragment, Section } from './pagefind.ts';

/** How hits are shown: as options of a list box that keys walk through, or as plain links of a page. */
export interface HitStyle {
  query: string;
  /** Prefix of the options' ids; absent for plain links. */
  options: string | undefined;
}

const sectionsShown = 3;

/** One list item a page: its title with the line above it, what it says, and up to three of its sections. */
export function showHits(fragments: readonly Fragment[], style: HitStyle): HTMLLIElement[] {
  return fragments.map((fragment) => {
    const sections = fragment.sub_results
      .filter(({ anchor }) => anchor !== undefined)
      .slice(0, sectionsShown);
    const list = sections.map((section) =>
      element('li', { role: role(style, 'none') }, sectionLink(section, style)),
    );
    return element('li', { class: 'hit', role: role(style, 'none') }, [
      pageLink(fragment, sections, style),
      ...(list.length > 0 ? [element('ul', { role: role(style, 'none') }, list)] : []),
    ]);
  });
}

/** Gives each option of a list the id that the input points to with `aria-activedescendant`. */
export function numberOptions(list: Element, prefix: string): HTMLAnchorElement[] {
  const options = [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  options.forEach((option, index) => (option.id = `${prefix}-${String(index)}`));
  return options;
}

function pageLink(
  { url, meta, excerpt }: Fragment,
  sections: readonly Section[],
  style: HitStyle,
): HTMLAnchorElement {
  const { title = url, context, summary } = meta;
  // Where its sections show what was found, the page itself says what it is about.
  const said =
    summary !== undefined && sections.length > 0
      ? titlePieces(summary, style.query)
      : piecesOf(excerpt);
  return element('a', { href: url, ...optionAttributes(style) }, [
    element('span', { class: 'hit__body' }, [
      ...(context === undefined ? [] : [element('span', { class: 'hit__context' }, context)]),
      element('b', {}, marked(titlePieces(title, style.query))),
      element('span', { class: 'hit__excerpt' }, marked(said)),
    ]),
  ]);
}

function sectionLink({ url, title, excerpt }: Section, style: HitStyle): HTMLAnchorElement {
  return element('a', { href: url, ...optionAttributes(style) }, [
    element('span', { class: 'hit__heading' }, ['# ', ...marked(titlePieces(title, style.query))]),
    element('span', { class: 'hit__excerpt' }, marked(withoutTitle(piecesOf(excerpt), title))),
  ]);
}

function optionAttributes({ options }: HitStyle): Record<string, string> {
  return options === undefined ? {} : { role: 'option', tabindex: '-1', 'aria-selected': 'false' };
}

function role({ options }: HitStyle, name: string): string | undefined {
  return options === undefined ? undefined : name;
}
