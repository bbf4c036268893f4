import type { Catalogue } from '#catalogue/catalogue.ts';
import { isDiagram } from '#markdown/code-language.ts';
import type { DiagramProblem } from './ports.ts';

/** Parses a Mermaid source; resolves to its error or undefined. Rejects if it can't tell. */
export type ParseDiagram = (source: string) => Promise<DiagramProblem | undefined>;

/** A diagram could not be parsed for an outside reason, so it is unknown whether it is valid. */
export class DiagramsUnread extends Error {
  override name = 'DiagramsUnread';
}

/**
 * Parses each Mermaid source in the content; without diagrams, the parser is not started. Rejects with
 * `DiagramsUnread`, which names the file as `nameOf` does.
 */
export async function parseDiagrams(
  catalogue: Catalogue,
  parse: ParseDiagram,
  nameOf: (file: string) => string,
): Promise<Map<string, DiagramProblem | undefined>> {
  const flaws = new Map<string, DiagramProblem | undefined>();
  for (const { file, body } of catalogue.documents) {
    for (const { lang, line, value } of body.fences) {
      if (!isDiagram(lang) || flaws.has(value)) continue;
      flaws.set(value, await judged(value, parse, `${nameOf(file)}:${line}`));
    }
  }
  return flaws;
}

async function judged(
  source: string,
  parse: ParseDiagram,
  place: string,
): Promise<DiagramProblem | undefined> {
  try {
    return await parse(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DiagramsUnread(`${place}  This diagram could not be parsed. ${reason}`, {
      cause: error,
    });
  }
}
