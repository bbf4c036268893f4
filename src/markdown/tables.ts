import type { Element } from 'hast';
import type { HastPluginDefinition, HastVisitorContext } from 'satteri';
import { element, isElement } from './element.ts';

/** Tables with at least this many columns are likely to scroll on narrow screens. */
const wide = 4;

/**
 * In such tables, cells with at least this many characters get a minimum width, so that they don't become too tall.
 */
const long = 32;

/** A single date, month or quarter, which must not wrap. */
const date = /^\d{4}-(?:\d\d(?:-\d\d)?|Q[1-4])$/;

/**
 * Makes tables scroll in their own frame, align by attribute and name their rows. Visits nodes in document order;
 * iterating over a table's cells as a list takes eight times as long.
 */
export function tables(): HastPluginDefinition {
  let under: string | undefined;
  /** The current row, 0 for the header, and its remaining cells. */
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
          const { table = '', scroll = '' } = context.data.document?.words ?? {};
          const frame = {
            className: ['scroll'],
            role: 'group',
            ariaLabel: [table, under].filter(Boolean).join(': '),
            tabIndex: 0,
            dataMore: scroll,
          };
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
          if (column === 1 && isNamed && !isEmpty(node, context))
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
  if (isEmpty(cell, context)) return element('td', align);
  attribute(cell, { scope: 'col', ...align }, context);
  return undefined;
}

/** Whether a cell names nothing, so that it is no heading. */
function isEmpty(cell: Element, context: HastVisitorContext): boolean {
  return (
    context.textContent(cell).trim() === '' && !cell.children.some((child) => isElement(child))
  );
}

function attribute(cell: Element, attributes: Record<string, string>, context: HastVisitorContext) {
  if (cell.properties.style !== undefined) context.setProperty(cell, 'style', null);
  for (const [name, value] of Object.entries(attributes)) context.setProperty(cell, name, value);
}

/** The attribute that aligns a cell, if any. */
type Align = Readonly<Record<string, string>>;

/** Alignment to the start is the default and needs no attribute. */
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
