import { addressOf as addressOfKind, sectionAddresses } from '#catalogue/address.ts';
import { sitePath } from '#model/values.ts';
import { quoted } from '#model/written-form.ts';
import type { Draft } from './draft.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from './places.ts';
import { writtenAddress, type OldPage, type Tool } from './tool.ts';

/**
 * The former addresses of pages: where the old tool had them, then those that they name themselves. Each leads to one
 * page, and none to a page that has it now.
 */
export function formerAddresses(
  drafts: readonly Draft[],
  { tool, places, ledger }: { tool: Tool; places: ReadonlyMap<OldPage, Place>; ledger: Ledger },
): Map<OldPage, string[]> {
  const presentOf = (page: OldPage) => addressOfKind('guide', places.get(page)?.id || 'index');
  const present = new Set([...sectionAddresses, '/', ...drafts.map(({ page }) => presentOf(page))]);
  const leadsTo = new Map<string, OldPage>();
  const take = (page: OldPage, address: string) => {
    const other = leadsTo.get(address);
    if (other === page || address === presentOf(page)) return;
    const why = present.has(address)
      ? 'a page of the new site has it.'
      : other
        ? `it leads to ${quoted(other.path)}.`
        : 'no page can have it.';
    if (!present.has(address) && !other && sitePath.safeParse(address).success)
      leadsTo.set(address, page);
    // Every site has a first page.
    else if (address !== '/')
      ledger.tell(
        'changed',
        { file: page.path, line: 1 },
        `Its old address ${quoted(address)} can’t lead here: ${why}`,
      );
  };
  for (const { page } of drafts) {
    const own = tool.addressOf(page);
    if (own !== undefined) take(page, own);
  }
  for (const { page, keys } of drafts)
    for (const written of keys.former)
      take(page, writtenAddress(written, page.segments.slice(0, -1).join('/')));
  const byPage = Map.groupBy(leadsTo.keys(), (address) => leadsTo.get(address));
  return new Map(drafts.map(({ page }) => [page, byPage.get(page) ?? []]));
}
