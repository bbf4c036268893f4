import { z } from 'zod';
import { dutyAnchor } from '#catalogue/address.ts';
import type { Catalogue, DutyCell, DutyRow, Matrix } from '#catalogue/catalogue.ts';
import { plainText } from '#catalogue/plain-text.ts';
import { letters } from '#model/matrix.ts';
import type { ExportedSite } from '../export.ts';
import { date, entryFields, id, openFacts, ownFacts } from './entry.ts';

export const areaSchema = z.strictObject({ id, title: z.string() });

export const dutySchema = z.strictObject({
  id,
  title: z.string(),
  address: entryFields.address,
  area: id,
  standard: z.boolean().meta({ description: 'Whether the platform defines it for all services.' }),
  required: z.boolean().meta({ description: 'Whether every service must say who does it.' }),
});

const cell = z.strictObject({
  letters: z.array(z.enum(letters)).meta({
    description: 'Responsible, accountable, consulted, informed.',
  }),
  text: z.string().optional().meta({ description: 'What exactly this layer does.' }),
  conditions: z
    .array(z.string())
    .optional()
    .meta({ description: 'The conditions under which the cell applies.' }),
});

export const rowSchema = z.strictObject({
  duty: id,
  address: entryFields.address,
  origin: z.enum(['own', 'inherited']).meta({
    description: 'Whether the row comes from the service itself or from the platform’s baseline.',
  }),
  cells: z
    .record(id, cell)
    .meta({ description: 'The cells by layer. Layers without a part are missing.' }),
  accountable: id.optional().meta({ description: 'The accountable layer.' }),
  ownership: z.enum(['owned', 'shared', 'inherited']).optional().meta({
    description: 'Ownership from the view of the top layer, in the terms of CSA CCM v4 STA-04.',
  }),
  notApplicable: z.string().optional().meta({ description: 'Why the duty does not exist here.' }),
});

export const matrixSchema = z.strictObject({
  address: entryFields.address,
  reviewed: date.optional(),
  agreedWith: z.array(z.strictObject({ who: z.string(), date })).optional(),
  notKnown: entryFields.notKnown,
  x: entryFields.x,
  duties: z.array(rowSchema),
});

export function describeMatrix(
  matrix: { address: string; own: Matrix | undefined; rows: readonly DutyRow[] },
  { address }: ExportedSite,
): z.input<typeof matrixSchema> {
  const page = address(matrix.address);
  return {
    address: page,
    reviewed: matrix.own?.data.reviewed,
    agreedWith: matrix.own?.data.agreedWith,
    notKnown: matrix.own && openFacts(matrix.own),
    x: matrix.own && ownFacts(matrix.own.data),
    duties: matrix.rows.map((row) => ({
      duty: row.duty.id,
      address: `${page}#${dutyAnchor(row.duty.id)}`,
      origin: row.origin,
      cells: Object.fromEntries(
        Object.entries(row.cells)
          .filter(([, { letters, text }]) => letters.length > 0 || text !== undefined)
          .map(([layer, said]) => [layer, describeCell(said)]),
      ),
      accountable: row.accountable,
      ownership: row.ownership?.kind,
      notApplicable: row.notApplicable && plainText(row.notApplicable.reason),
    })),
  };
}

/** Who has each duty unless a service says otherwise; undefined if the platform does not say. */
export function describeBaseline(site: ExportedSite): z.input<typeof matrixSchema> | undefined {
  const { baseline } = site.catalogue.platform;
  return (
    baseline &&
    describeMatrix({ address: baseline.address, own: baseline, rows: baseline.rows }, site)
  );
}

function describeCell({ letters, text, conditions }: DutyCell): z.input<typeof cell> {
  return {
    letters,
    text: text === undefined ? undefined : plainText(text),
    conditions: conditions.length > 0 ? conditions.map(({ text }) => plainText(text)) : undefined,
  };
}

/** The duties that are standard or mentioned anywhere, and their areas in the order of the cut. */
export function describeDuties({ catalogue, address }: ExportedSite): {
  areas: z.input<typeof areaSchema>[];
  duties: z.input<typeof dutySchema>[];
} {
  const duties = [...catalogue.duties];
  return {
    areas: areasOf(catalogue),
    duties: duties.map(({ id, title, area, standard, required, address: page }) => ({
      id,
      title,
      address: address(page),
      area: area.id,
      standard,
      required,
    })),
  };
}

function areasOf({ platform, duties }: Catalogue) {
  const all = [...platform.areas, ...[...duties].map(({ area }) => area)];
  return [...new Map(all.map(({ id, title }) => [id, { id, title }])).values()];
}
