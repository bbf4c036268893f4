import { getEntry } from 'astro:content';
import { partsOf, type BodyPart } from '#markdown/body-parts.ts';

/** The body of a content file, in parts. */
export async function bodyOf(file: string): Promise<BodyPart[]> {
  const entry = await getEntry('bodies', file);
  if (!entry) throw new Error(`No body was collected for “${file}”.`);
  return partsOf(entry.rendered?.html ?? '');
}
