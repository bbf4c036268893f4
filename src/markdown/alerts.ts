import type { Element, ElementContent } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { alertMarker } from './alert-marker.ts';
import type { Alert } from './document.ts';
import { element, isElement, text } from './element.ts';

const tones = {
  note: 'note',
  tip: 'tip',
  important: 'important',
  warning: 'warning',
  caution: 'danger',
} as const satisfies Record<Alert, string>;

/** Turns `> [!NOTE]` and similar quotes into notes, as on the Git host. */
export const alerts: HastPluginDefinition = {
  name: 'alerts',
  element: {
    filter: ['blockquote'],
    visit(node, context) {
      const { document } = context.data;
      const alert = document && alertOf(node);
      if (!alert) return;
      const { name, children } = alert;
      const word = document.words.alerts[name];
      const title = element('p', { className: ['note__title'] }, [
        sign(document.signs[name]),
        text(word),
      ]);
      // Not a landmark, as a page may have many of the same name.
      const note = { className: ['note'], role: 'note', dataTone: tones[name], ariaLabel: word };
      return element('div', note, [title, ...children]);
    },
  },
};

function sign(paths: readonly string[]): Element {
  return element(
    'svg',
    { className: ['icon'], viewBox: '0 0 24 24', ariaHidden: 'true', focusable: 'false' },
    paths.map((d) => element('path', { d })),
  );
}

/** The alert in a quote, with the content below its marker; undefined for other quotes. */
function alertOf(quote: Element): { name: Alert; children: ElementContent[] } | undefined {
  const index = quote.children.findIndex((child) => isElement(child));
  const first = quote.children[index];
  const opening = first && isElement(first, 'p') ? first.children[0] : undefined;
  if (opening?.type !== 'text') return undefined;
  const [line = ''] = opening.value.split('\n', 1);
  const marker = alertMarker(line);
  if (!marker?.name || !marker.isAlone || !(first && isElement(first))) return undefined;
  const said = opening.value.slice(line.length + 1);
  // Emphasis or code may follow on the same line.
  const next = first.children[1];
  if (opening.value === line && next && !isElement(next, 'br')) return undefined;
  const { name } = marker;
  const rest = [...(said === '' ? [] : [text(said)]), ...first.children.slice(1)];
  const begun = rest.length > 0 ? [element('p', {}, rest)] : [];
  return { name, children: [...begun, ...quote.children.slice(index + 1)] };
}
