import { documentsIn } from '#checks/documents.ts';
import { kinds } from '#model/kinds.ts';
import { catalogue } from './catalogue.ts';

/** Files that have an entry but, as drafts or internal ones, no page in this build. */
export async function filesLeftOut(): Promise<string[]> {
  const content = await catalogue();
  const shown = new Set([...documentsIn(content)].map(({ file }) => file));
  const known = kinds.flatMap((kind) => content.ids(kind).map((id) => content.known(kind, id)?.file));
  return known.filter((file) => file !== undefined && !shown.has(file)) as string[];
}
