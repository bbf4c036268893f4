import { htmlTokens, type HtmlTag } from '#markup/html-tokens.ts';
import { allowedAttributes, allowedHtml } from './allowed-html.ts';

/**
 * HTML of an author, written anew: of tags only those that a page may have, of their attributes only the allowed ones,
 * of everything else the text. Comments go. Whatever was written, the result opens and closes nothing else.
 */
export function safeHtml(html: string): string {
  return htmlTokens(html)
    .map((token) => (token.kind === 'text' ? escaped(token.value) : tagText(token)))
    .join('');
}

function tagText({ kind, name, attributes }: HtmlTag): string {
  if (!isAllowedElement(name)) return '';
  if (kind === 'close') return `</${name}>`;
  const written = Object.entries(safeAttributes(name, attributes)).map(
    ([key, value]) => ` ${key}="${escaped(value)}"`,
  );
  return `<${name}${written.join('')}>`;
}

/** Whether an author may write an element of HTML; `name` is in small letters. */
export function isAllowedElement(name: string): boolean {
  return Object.hasOwn(allowedHtml, name);
}

/** Of an element's attributes those that it may have; ids that begin with `_` are the site's own. */
export function safeAttributes(
  element: string,
  attributes: Iterable<readonly [name: string, value: string]>,
): Record<string, string> {
  const own = Object.hasOwn(allowedHtml, element) ? (allowedHtml[element] ?? []) : [];
  return Object.fromEntries(
    [...attributes].filter(
      ([name, value]) =>
        (own.includes(name) || allowedAttributes.includes(name)) &&
        !(['id', 'name'].includes(name) && value.startsWith('_')),
    ),
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
