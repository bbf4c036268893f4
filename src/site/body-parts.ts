/** A body that was rendered from Markdown: its HTML, and between it the images to be put there. */
export type BodyPart = { html: string } | { image: string; attributes: Record<string, string> };

/** The HTML of a body, cut at its images. */
export function partsOf(html: string): BodyPart[] {
  const parts: BodyPart[] = [];
  let done = 0;
  for (const { 0: tag, index } of html.matchAll(/<img(?=[^>]* data-image=)(?:[^>"]|"[^"]*")*>/g)) {
    const { 'data-image': image = '', ...attributes } = attributesOf(tag);
    parts.push({ html: html.slice(done, index) }, { image, attributes });
    done = index + tag.length;
  }
  return [...parts, { html: html.slice(done) }];
}

function attributesOf(tag: string): Record<string, string> {
  const written = tag.matchAll(/ ([\w-]+)="([^"]*)"/g);
  return Object.fromEntries(
    [...written].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );
}

function unescaped(value: string): string {
  return value.replace(/&(?:quot|#x27|lt|gt|amp);/g, (escape) => characters[escape] ?? escape);
}

const characters: Record<string, string> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};
