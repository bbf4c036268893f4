import type { Element } from 'hast';
import type { HastPluginDefinition, HastVisitorContext } from 'satteri';
import { element, isElement } from './element.ts';

/** From how many columns on a table is likely to scroll on a narrow screen. */
const wide = 4;

/** From how many characters on a cell of such a table needs room, lest it becomes a tower of words. */
const long = 32;

/** A date, month or quarter alone, which is read as one word. */
const date = /^\d{4}-(?:\d\d(?:-\d\d)?|Q[1-4])$/;

/**
 * Tables scroll inside a frame of their own, align by attribute, and name their rows. Nodes are met in the order of
 * the document; a table's cells are never gone through as a list, which costs eight times as much.
 */
export function tables(): HastPluginDefinition {
  let under: string | undefined;
  /** The row being visited, the head's being 0; and the cells that it has still to show. */
  let row = -1;
  let column = 0;
  let isNamed = false;
  let isWide = false;
  return {
    name: 'tables',
    element: [
      {
        filter: ['h2', 'h3', 'h4'],
        visit(node, context) {
          under = context.textContent(node);
        },
      },
      {
        filter: ['table'],
        visit(node, context) {
          row = -1;
          isNamed = false;
          const label = [context.data.document?.words.table, under].filter(Boolean).join(': ');
          const frame = { className: ['scroll'], role: 'group', ariaLabel: label, tabIndex: 0 };
          isWide = columnsOf(node) >= wide;
          context.wrapNode(node, element('div', isWide ? { ...frame, dataWide: '' } : frame));
        },
      },
      {
        filter: ['tr'],
        visit() {
          row += 1;
          column = 0;
        },
      },
      {
        filter: ['th', 'td'],
        visit(node, context) {
          column += 1;
          const align = alignOf(node);
          if (row === 0) return titleOf(node, align, context);
          if (row === 1 && column === 1) isNamed = /\p{L}/u.test(context.textContent(node));
          if (column === 1 && isNamed)
            return element('th', { scope: 'row', ...align }, node.children);
          const text = context.textContent(node);
          const isLong = isWide && text.length >= long;
          const kind = isLong ? { dataLong: '' } : date.test(text) ? { dataDate: '' } : {};
          attribute(node, { ...kind, ...align }, context);
          return;
        },
      },
    ],
  };
}

function titleOf(cell: Element, align: Align, context: HastVisitorContext): Element | undefined {
  // An empty corner is no heading.
  if (context.textContent(cell) === '') return element('td', align);
  attribute(cell, { scope: 'col', ...align }, context);
  return undefined;
}

function attribute(cell: Element, attributes: Record<string, string>, context: HastVisitorContext) {
  if (cell.properties.style !== undefined) context.setProperty(cell, 'style', null);
  for (const [name, value] of Object.entries(attributes)) context.setProperty(cell, name, value);
}

/** The attribute that aligns a cell, or none. */
type Align = Readonly<Record<string, string>>;

/** Only what differs from the start of the line needs to be said. */
function alignOf({ properties: { style } }: Element): Align {
  const align =
    typeof style === 'string' ? /text-align:\s*(right|center)/.exec(style)?.[1] : undefined;
  return align === undefined ? {} : { dataAlign: align };
}

function columnsOf(table: Element): number {
  const [head] = table.children.filter((child) => isElement(child));
  const [row] = head?.children.filter((child) => isElement(child)) ?? [];
  return row?.children.filter((child) => isElement(child)).length ?? 0;
}
