import type { Element, ElementContent } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import type { ProseWords } from './document.ts';
import { element, isElement, text } from './element.ts';

type Alert = keyof ProseWords['alerts'];

const tones = {
  note: 'note',
  tip: 'tip',
  important: 'important',
  warning: 'warning',
  caution: 'danger',
} as const satisfies Record<Alert, string>;

/** `> [!NOTE]` and its siblings become notes, as the Git host shows them. */
export const alerts: HastPluginDefinition = {
  name: 'alerts',
  element: {
    filter: ['blockquote'],
    visit(node, context) {
      const words = context.data.document?.words.alerts;
      const alert = words && alertOf(node);
      if (!alert) return;
      const { name, children } = alert;
      const title = element('p', { className: ['note__title'] }, [text(words[name])]);
      return element(
        'aside',
        { className: ['note'], dataTone: tones[name], ariaLabel: words[name] },
        [title, ...children],
      );
    },
  },
};

/** The alert that a quote is, with what it says below the marker. */
function alertOf(quote: Element): { name: Alert; children: ElementContent[] } | undefined {
  const index = quote.children.findIndex((child) => isElement(child));
  const first = quote.children[index];
  const opening = first && isElement(first, 'p') ? first.children[0] : undefined;
  if (opening?.type !== 'text') return undefined;
  const marker = /^\s*\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i.exec(opening.value);
  const name = marker?.[1]?.toLowerCase() as Alert | undefined;
  if (!marker || !name || !(first && isElement(first))) return undefined;
  const said = opening.value.slice(marker[0].length);
  const rest = [...(said === '' ? [] : [text(said)]), ...first.children.slice(1)];
  const begun = rest.length > 0 ? [element('p', {}, rest)] : [];
  return { name, children: [...begun, ...quote.children.slice(index + 1)] };
}
