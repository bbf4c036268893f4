import type { Catalogue, Persona } from '#catalogue/catalogue.ts';
import { linkTo } from './link.ts';

/** A persona's questions, each with the link to the page that answers it. */
export function questionsOf(
  persona: Pick<Persona, 'file' | 'data'>,
  catalogue: Pick<Catalogue, 'resolve'>,
): { text: string; to: string | undefined }[] {
  return (persona.data.questions ?? []).map(({ text, page }) => ({
    text,
    to: linkTo(catalogue, persona.file, page),
  }));
}
