import { checkContent, type ContentChecked } from '#checks/check-content.ts';
import { text } from '#checks/reporters/text.ts';
import { counted } from './figures.ts';

/** The content to look at, and for whom and when. */
export interface CheckRequest {
  content: { path: string; shown: string };
  visibility: 'internal' | 'public';
  today: string | undefined;
}

/** Checks the content that is to be built. Rejects where it could not look. */
export function checkPhase({ content, visibility, today }: CheckRequest): Promise<ContentChecked> {
  return checkContent({ content: content.path, shown: content.shown, visibility, today });
}

/** What was looked at: "112 files, 2 warnings". */
export function checkFigures({ summary: { files, errors, warnings } }: ContentChecked): string {
  const found = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return [counted(files, 'file'), ...found].join(', ');
}

/** The findings as `npm run check` shows them. */
export function checkReport(checked: ContentChecked): string {
  return text.report(checked, { colour: false }).trimEnd();
}
