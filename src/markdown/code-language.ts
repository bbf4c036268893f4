/** The language of a code block as checks and pages know it: in lower case, as on the Git host; undefined without one. */
export function codeLanguage(written: string | null | undefined): string | undefined {
  return written?.toLowerCase();
}

/** Whether code in a language is drawn. */
export function isDiagram(lang: string | undefined): boolean {
  return lang === 'mermaid';
}
