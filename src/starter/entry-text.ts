import { Document, isScalar, type Pair, type Scalar } from 'yaml';

/** A Markdown file: front-matter with comments above some of its keys and below all of them, then the body. */
export function entryText(
  data: Readonly<Record<string, unknown>>,
  body: string,
  comments: Readonly<Record<string, string>> = {},
  below = '',
): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  for (const { key } of pairsOf(document)) {
    const comment = comments[String(key.value)];
    if (comment !== undefined) key.commentBefore = ` ${comment.replaceAll('\n', '\n ')}`;
  }
  if (below !== '') document.comment = ` ${below}`;
  const matter = document.toString({ lineWidth: 0, singleQuote: true });
  return `---\n${matter}---\n${body === '' ? '' : `\n${body.trimEnd()}\n`}`;
}

function pairsOf({ contents }: Document): { key: Scalar }[] {
  const pairs = (contents as { items?: Pair[] } | null)?.items ?? [];
  return pairs.flatMap(({ key }) => (isScalar(key) ? [{ key }] : []));
}
