import { escapeHtml } from '#markup/escape-html.ts';
import { htmlTokens, type HtmlTag } from '#markup/html-tokens.ts';
import { allowedAttributes, allowedHtml } from './allowed-html.ts';

/** Whether a page has an id free, which is then taken. */
export type TakesId = (id: string) => boolean;

/**
 * HTML of an author, written anew: of tags only those that a page may have, of their attributes only the allowed ones,
 * of everything else the text. Comments go. Whatever was written, the result opens and closes nothing else.
 */
export function safeHtml(html: string, takesId: TakesId): string {
  return htmlTokens(html)
    .map((token) => {
      if (token.kind === 'comment') return '';
      return token.kind === 'text' ? escapeHtml(token.value) : tagText(token, takesId);
    })
    .join('');
}

function tagText({ kind, name, attributes, ends }: HtmlTag, takesId: TakesId): string {
  if (!ends || !isAllowedElement(name)) return '';
  if (kind === 'close') return `</${name}>`;
  const written = Object.entries(safeAttributes(name, attributes, takesId)).map(
    ([key, value]) => ` ${key}="${escapeHtml(value)}"`,
  );
  return `<${name}${written.join('')}>`;
}

/** Whether an author may write an element of HTML; `name` is in small letters. */
export function isAllowedElement(name: string): boolean {
  return Object.hasOwn(allowedHtml, name);
}

/**
 * Of an element's attributes those that it may have. Ids that begin with `_` are the site's own, and one that the page has
 * already is left out.
 */
export function safeAttributes(
  element: string,
  attributes: Iterable<readonly [name: string, value: string]>,
  takesId: TakesId,
): Record<string, string> {
  const own = Object.hasOwn(allowedHtml, element) ? (allowedHtml[element] ?? []) : [];
  const allowed = [...attributes].filter(
    ([name]) => own.includes(name) || allowedAttributes.includes(name),
  );
  // One place may have an id and a name, and both the same.
  const ids = new Set(allowed.flatMap(([name, value]) => (isId(name) ? [value] : [])));
  const taken = new Set([...ids].filter((id) => id.startsWith('_') || !takesId(id)));
  return Object.fromEntries(allowed.filter(([name, value]) => !isId(name) || !taken.has(value)));
}

function isId(attribute: string): boolean {
  return attribute === 'id' || attribute === 'name';
}
