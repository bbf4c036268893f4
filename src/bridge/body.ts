import { partsOf, type BodyPart } from '#markdown/body-parts.ts';
import { boundBody } from './bound-site.ts';

/** The body of a content file, in parts. */
export async function bodyOf(file: string): Promise<BodyPart[]> {
  return partsOf(await boundBody(file));
}
