import { getEntry, render } from 'astro:content';
import { partsOf } from './body-parts.ts';

/** The body of a content file: of Markdown its parts, of MDX a component. */
export async function bodyOf(file: string) {
  const entry = await getEntry('bodies', file);
  if (!entry) throw new Error(`No body was collected for “${file}”.`);
  const { Content } = await render(entry);
  return entry.rendered ? { parts: partsOf(entry.rendered.html) } : { Content };
}
