import { addressOf as addressOfKind, sectionAddresses } from '#catalogue/address.ts';
import { sitePath } from '#model/values.ts';
import { quoted } from '#model/written-form.ts';
import type { Draft } from './draft.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from './places.ts';
import { writtenAddress, type OldPage, type Tool } from './tool.ts';

/** The former addresses of pages: where the old tool had them, and those that they name themselves. Each leads to one page. */
export function formerAddresses(
  drafts: readonly Draft[],
  { tool, places, ledger }: { tool: Tool; places: ReadonlyMap<OldPage, Place>; ledger: Ledger },
): Map<OldPage, string[]> {
  const present = new Set([
    ...sectionAddresses,
    '/',
    ...[...places.values()].map(({ id }) => addressOfKind('guide', id === '' ? 'index' : id)),
  ]);
  const leadsTo = new Map<string, OldPage>();
  const addresses = new Map<OldPage, string[]>();
  for (const { page, keys } of drafts) {
    const own = tool.addressOf(page);
    const written = keys.former.map((address) =>
      writtenAddress(address, page.segments.slice(0, -1).join('/')),
    );
    const wanted = [...(own === undefined ? [] : [own]), ...written];
    const kept = wanted.filter((address) => {
      if (leadsTo.get(address) === page || present.has(address)) return false;
      const other = leadsTo.get(address);
      const refuse = (why: string) => {
        ledger.tell(
          'changed',
          { file: page.path, line: 1 },
          `Its old address ${quoted(address)} can’t lead here: ${why}`,
        );
        return false;
      };
      if (other) return refuse(`it leads to ${quoted(other.path)}.`);
      if (!sitePath.safeParse(address).success) return refuse('no page of this site can have it.');
      leadsTo.set(address, page);
      return true;
    });
    addresses.set(page, kept);
  }
  return addresses;
}
