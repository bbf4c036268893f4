import { describedRules } from '#checks/explain.ts';
import { references } from '#checks/reference.ts';
import type { Rule } from '#checks/rule.ts';
import { isForAuthors, sections } from '#model/sections.ts';
import { pageAddresses, type OwnParts } from './own-parts.ts';

/** The page that describes what can be written of a kind, or the settings. */
export function referenceAddress(id: string): string {
  return `${sections.authors}${id}/`;
}

/** The page of a rule. */
export function ruleAddress(id: string): string {
  return `${sections.checks}${id}/`;
}

/** The addresses of pages that content may link to besides those of the content: own pages, and pages for authors. */
export function addressesBesideContent(
  { parts, authors }: { parts: OwnParts | undefined; authors: boolean },
  ownRules: readonly Pick<Rule, 'id'>[] = [],
): string[] {
  const own = parts ? pageAddresses(parts) : [];
  return authors ? [...own, ...authorsAddresses(ownRules)] : own;
}

function authorsAddresses(ownRules: readonly Pick<Rule, 'id'>[]): string[] {
  return [
    ...Object.values(sections).filter(isForAuthors),
    ...references().map(({ id }) => referenceAddress(id)),
    ...[...describedRules(), ...ownRules].map(({ id }) => ruleAddress(id)),
  ];
}
