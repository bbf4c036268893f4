import { defaultsIn } from '#model/standard-duties.ts';
import { emptyBody } from '#source/body.ts';
import type { ValidEntry } from '#source/entry.ts';
import { themeAddress } from './address.ts';
import type { Category, Platform, Theme } from './catalogue.ts';
import type { DutyRegistry } from './duty-registry.ts';
import { linked } from './linked.ts';
import type { Shown } from './shown.ts';

/** Replaces a missing or broken `platform.md`, so that everything else can still be checked. */
export const standIn: ValidEntry<'platform'> = {
  kind: 'platform',
  id: 'platform',
  file: 'platform.md',
  title: 'Platform',
  text: '',
  former: [],
  valid: true,
  data: { title: 'Platform', summary: '', owner: '' },
  references: [],
  body: emptyBody(),
  at: () => ({ file: 'platform.md', line: 1, column: 1, endLine: 1, endColumn: 1 }),
};

/** The platform with its lists. Its owner and baseline are not linked yet. */
export function platformOf(
  entry: ValidEntry<'platform'>,
  shown: Shown,
  {
    registry,
    mounted = new Map(),
  }: { registry: DutyRegistry; mounted: Platform['mounted'] | undefined },
): Platform {
  const { layers, categories, themes = [], language = 'en', timezone, fiscalYear } = entry.data;
  return {
    ...linked(entry, shown),
    owner: undefined,
    layers: layers ?? defaultsIn(language).layers,
    areas: registry.areas,
    duties: registry.standard,
    categories: (categories ?? []).map(({ id, title, summary }): Category => ({
      id,
      title,
      summary,
      services: [],
    })),
    // A second theme with one id would take the first one's page. A rule reports it.
    themes: [...new Map(themes.toReversed().map((theme) => [theme.id, theme])).values()]
      .reverse()
      .map(({ id, title, summary }): Theme => {
        return { id, title, summary, address: themeAddress(id), items: [] };
      }),
    baseline: undefined,
    language,
    timezone: timezone ?? 'UTC',
    fiscalStart: fiscalYear?.starts ?? 1,
    mounted,
  };
}
