/** What the opening line of a fence says about the diagram in it. */
export interface DiagramFence {
  title: string | undefined;
}

/** Reads a fence's language and the rest of its line, such as `mermaid title="A request’s way"`; undefined for code. */
export function diagramFence(
  language: string | null | undefined,
  meta?: string | null,
): DiagramFence | undefined {
  if (language !== 'mermaid') return undefined;
  const [, double, single] = /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(meta ?? '') ?? [];
  return { title: (double ?? single)?.trim() || undefined };
}
