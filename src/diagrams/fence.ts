/** What the opening line of a fence says about its diagram. */
export interface DiagramFence {
  title: string | undefined;
}

/** Parses a fence's language and attributes, such as `mermaid title="A request’s way"`; undefined for code. */
export function diagramFence(
  language: string | null | undefined,
  meta?: string | null,
): DiagramFence | undefined {
  if (language !== 'mermaid') return undefined;
  const [, double, single] = /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(meta ?? '') ?? [];
  return { title: (double ?? single)?.trim() || undefined };
}
