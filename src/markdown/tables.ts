import type { Element, ElementContent } from 'hast';
import type { HastPluginDefinition, HastVisitorContext } from 'satteri';
import { element, isElement } from './element.ts';

/** From how many columns on a table is likely to scroll on a narrow screen. */
const wide = 4;

/** Tables scroll inside a frame of their own, align by attribute, and name their rows. */
export function tables(): HastPluginDefinition {
  let under: string | undefined;
  return {
    name: 'tables',
    element: {
      filter: ['h2', 'h3', 'h4', 'table'],
      visit(node, context) {
        if (node.tagName !== 'table') {
          under = context.textContent(node);
          return;
        }
        const label = [context.data.document?.words.table, under].filter(Boolean).join(': ');
        return element(
          'div',
          {
            className: ['scroll'],
            role: 'group',
            ariaLabel: label,
            tabIndex: 0,
            ...(columnsOf(node) >= wide ? { dataWide: '' } : {}),
          },
          [tableOf(node, context)],
        );
      },
    },
  };
}

function tableOf(table: Element, context: HastVisitorContext): Element {
  const isNamed = namesRows(table, context);
  const sections = table.children.filter((child) => isElement(child));
  return element(
    'table',
    {},
    sections.map((section) =>
      element(
        section.tagName,
        {},
        rowsOf(section).map((row) =>
          element(
            'tr',
            {},
            cellsOf(row).map((cell, index) =>
              cellOf(
                cell,
                section.tagName === 'thead' ? 'col' : isNamed && index === 0 ? 'row' : undefined,
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

function cellOf(cell: Element, scope: 'col' | 'row' | undefined): Element {
  const align = alignOf(cell);
  const isEmpty = cell.children.length === 0;
  return element(
    scope && !isEmpty ? 'th' : 'td',
    {
      ...(scope && !isEmpty ? { scope } : {}),
      ...(align === undefined ? {} : { dataAlign: align }),
    },
    cell.children,
  );
}

/** Only what differs from the start of the line needs to be said. */
function alignOf({ properties }: Element): string | undefined {
  const { style } = properties;
  return typeof style === 'string' ? /text-align:\s*(right|center)/.exec(style)?.[1] : undefined;
}

/** Whether the first column says what each row is about: in words, each row in others. */
function namesRows(table: Element, context: HastVisitorContext): boolean {
  if (columnsOf(table) < 2) return false;
  const body = table.children.find((child): child is Element => isElement(child, 'tbody'));
  const names = body ? rowsOf(body).map((row) => firstText(row, context)) : [];
  return (
    names.length > 0 &&
    names.every((name) => /\p{L}/u.test(name)) &&
    new Set(names).size === names.length
  );
}

function firstText(row: Element, context: HastVisitorContext): string {
  const first = cellsOf(row)[0];
  return first ? context.textContent(first) : '';
}

function columnsOf(table: Element): number {
  const head = table.children.find((child): child is Element => isElement(child, 'thead'));
  const row = head && rowsOf(head)[0];
  return row ? cellsOf(row).length : 0;
}

function rowsOf(section: { children: ElementContent[] }): Element[] {
  return section.children.filter((child): child is Element => isElement(child, 'tr'));
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => isElement(child, 'th', 'td'));
}
