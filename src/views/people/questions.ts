import type { Catalogue, Persona } from '#catalogue/catalogue.ts';
import { linkTo, type LinkingSite } from '#site/link.ts';

/** A persona's question and where it is answered. */
export interface Question {
  text: string;
  to: string | undefined;
  /** The title of the answering page, and what it belongs to. */
  answer: string | undefined;
}

/** A persona's questions, each with a link to the page that answers it. */
export function questionsOf(
  persona: Pick<Persona, 'file' | 'data'>,
  site: LinkingSite,
): Question[] {
  return (persona.data.questions ?? []).map(({ text, page }) => ({
    text,
    to: linkTo(site, persona.file, page),
    answer: answerOf(persona, page, site.catalogue),
  }));
}

function answerOf(
  { file }: Pick<Persona, 'file'>,
  url: string,
  { resolve, services }: Pick<Catalogue, 'resolve' | 'services'>,
): string | undefined {
  const target = resolve(file, url);
  if (target.kind !== 'page') return undefined;
  const service = services.get(/^services\/([^/]+)\//.exec(target.file)?.[1] ?? '');
  return service && !target.title.includes(service.title)
    ? `${target.title} ·\u00A0${service.title}`
    : target.title;
}
