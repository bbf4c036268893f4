import type { RoadmapItem } from '#catalogue/catalogue.ts';
import type { ExportedSite } from './export.ts';

/** What a deadline is called and what it says, with its date if it has one; undefined without a deadline. */
export function deadlineText(
  { deadline }: Pick<RoadmapItem, 'deadline'>,
  { words, format }: Pick<ExportedSite, 'words' | 'format'>,
): { name: string; says: string } | undefined {
  if (!deadline) return undefined;
  const { kind, date, why } = deadline;
  const { roadmap: w } = words;
  return {
    name: kind === undefined ? w.deadline : w.deadlines[kind],
    says: date === undefined ? why : `${format.period(date)}. ${why}`,
  };
}
