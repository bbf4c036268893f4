import { escapeHtml } from '#markup/escape-html.ts';
import { htmlTokens, type HtmlTag } from '#markup/html-tokens.ts';
import { allowedAttributes, allowedHtml } from './allowed-html.ts';

/** Whether an id is still unused on the page. If so, it is now taken. */
export type TakesId = (id: string) => boolean;

/**
 * Rewrites an author's HTML: only allowed tags and attributes are kept, everything else becomes text, and comments
 * are removed. The result never opens or closes any other element.
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

/** Whether an author may use an HTML element; `name` is in lower case. */
export function isAllowedElement(name: string): boolean {
  return Object.hasOwn(allowedHtml, name);
}

/**
 * The allowed attributes of an element. Ids that begin with `_` are reserved for the site, and duplicate ids are left
 * out.
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
  // An element may have the same id and name.
  const ids = new Set(allowed.flatMap(([name, value]) => (isId(name) ? [value] : [])));
  const taken = new Set([...ids].filter((id) => id.startsWith('_') || !takesId(id)));
  return Object.fromEntries(allowed.filter(([name, value]) => !isId(name) || !taken.has(value)));
}

function isId(attribute: string): boolean {
  return attribute === 'id' || attribute === 'name';
}
