import type { AcceptedFindings } from '#checks/accepted-findings.ts';
import { checkContent, type ContentChecked } from '#checks/check-content.ts';
import { parseDiagrams } from '#checks/diagrams.ts';
import type { Ports } from '#checks/ports.ts';
import { text } from '#checks/reporters/text.ts';
import type { Rule } from '#checks/rule.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { diagramParser } from '#diagrams/diagram-parser.ts';
import { contentHistory } from '#history/content-history.ts';
import type { OwnFiles } from '#own/own-code.ts';
import { shownPath } from '#source/mount-place.ts';
import type { SiteOptions } from '#site/options.ts';
import { addressesBesideContent } from '#site/authors.ts';
import { unusedFacets } from '#site/own-facts.ts';
import { allowedComponentsOf } from '#site/own-parts.ts';
import { counted } from '#model/phrase.ts';

/** The content to check, for which audience and day. */
export interface CheckRequest {
  /** The content folder as a user would write it. */
  shown: string;
  options: SiteOptions;
  /** Accepted findings, which don't stop the build. */
  baseline: AcceptedFindings | undefined;
  /** Where the user's own rules and exports are. Default: there are none. */
  own?: OwnFiles;
}

export interface PhaseChecked extends ContentChecked {
  /** Why the Git history is not used, as a sentence; undefined if it is used or there is none. */
  withoutHistory: string | undefined;
  /** A warning about facets that no entry has, as a sentence. */
  unusedFacets: string | undefined;
}

/** Checks the content to be built, also with the user's own rules. Rejects if it can't be read. */
export async function checkPhase(
  request: CheckRequest,
  ownRules: readonly Rule[] = [],
): Promise<PhaseChecked> {
  const { shown, options, baseline } = request;
  const { content, visibility, today, parts } = options;
  let withoutHistory: string | undefined;
  let unused: string | undefined;
  const ports = async (catalogue: Catalogue): Promise<Ports> => {
    unused = unusedFacets(options.facets, catalogue);
    return {
      components: allowedComponentsOf(parts),
      history: await contentHistory(content, (why) => (withoutHistory = why)),
      diagrams: await parseDiagrams(catalogue, diagramParser(content.path), (file) =>
        shownPath(content, shown, file),
      ),
    };
  };
  const checked = await checkContent({
    content,
    shown,
    visibility,
    today,
    baseline,
    ownPages: addressesBesideContent(options, ownRules),
    ports,
    ownRules,
  });
  return { ...checked, withoutHistory, unusedFacets: unused };
}

/** The totals of a check: "112 files, 2 warnings, 5 more in the baseline". */
export function checkFigures({ summary, accepted }: ContentChecked): string {
  const { files, errors, warnings } = summary;
  const found = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(accepted > 0 ? [`${accepted} more in the baseline`] : []),
  ];
  return [counted(files, 'file'), ...found].join(', ');
}

/** The findings as `npm run check` shows them. */
export function checkReport(checked: ContentChecked): string {
  return text.report(checked, { colour: false }).trimEnd();
}
