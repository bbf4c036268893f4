import { dutyAnchor, layerAddress } from '#catalogue/address.ts';
import type { DutyRow, Service } from '#catalogue/catalogue.ts';
import { servicesInUse } from '#catalogue/in-use.ts';
import { hasPart } from '#catalogue/ownership.ts';
import { plainText } from '#catalogue/plain-text.ts';
import { cellText } from './cell-text.ts';
import { csvOf } from './csv.ts';
import { defineExport, type ExportFile, type ExportedSite } from './export.ts';
import { readable } from './words.ts';
import { sections } from '#model/sections.ts';

export const responsibilitiesCsv = defineExport({
  id: 'responsibilities-csv',
  summary: 'Who does what, as tables (RFC 4180): of all services, of one service, of one layer.',
  offered: { to: 'download', as: 'table' },
  *files(site) {
    const { services, platform } = site.catalogue;
    const said = (service: Service) => service.matrix.rows.map((row) => ({ service, row }));
    const all = servicesInUse(services).flatMap(said);
    if (all.length > 0) yield file(site, sections.responsibilities, undefined, all);
    for (const layer of platform.layers) {
      const own = all.filter(({ row }) => hasPart(row.cells[layer.id]));
      if (all.length > 0) yield file(site, layerAddress(layer.id), layer.title, own);
    }
    for (const service of services) {
      const own = said(service);
      if (all.length > 0 || own.length > 0)
        yield file(site, service.matrix.address, service.title, own);
    }
  },
});

/** What a service says about a duty. */
interface Said {
  service: Service;
  row: DutyRow;
}

function file(
  site: ExportedSite,
  page: string,
  part: string | undefined,
  said: readonly Said[],
): ExportFile {
  const { words, catalogue } = site;
  const whole = words.exports.of(catalogue.platform.title, words.nav.responsibilities);
  return {
    path: `${page.slice(1)}duties.csv`,
    contentType: 'text/csv; charset=utf-8',
    title: words.exports.of(whole, part),
    beside: [page],
    body: () => csvOf([headOf(site), ...said.map((each) => fieldsOf(each, site))]),
  };
}

function headOf({ catalogue, words }: ExportedSite): string[] {
  const { responsibilities: w, exports } = words;
  return [
    w.service,
    w.area,
    w.duty,
    ...catalogue.platform.layers.map(({ title }) => title),
    w.answersFor,
    w.conditions,
    w.notApplicable,
    w.origin,
    exports.page,
  ];
}

function fieldsOf({ service, row }: Said, { catalogue, words, address }: ExportedSite): string[] {
  const { duty, cells, accountable, notApplicable, origin } = row;
  const { layers } = catalogue.platform;
  const conditions = layers.flatMap(({ id, title }) =>
    (cells[id]?.conditions ?? []).map(({ text }) => `${title}: ${plainText(text)}`),
  );
  return [
    service.title,
    duty.area.title,
    duty.title,
    ...layers.map(({ id }) => cellText(cells[id])),
    layers.find(({ id }) => id === accountable)?.title ?? '',
    conditions.join('\n'),
    notApplicable ? plainText(notApplicable.reason) : '',
    origin === 'own' ? words.responsibilities.byService : words.responsibilities.byBaseline,
    `${address(service.matrix.address)}#${dutyAnchor(duty.id)}`,
  ].map(readable);
}
