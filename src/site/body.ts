import { getEntry, render } from 'astro:content';

/** The body of a content file as a component: `const { Content } = await bodyOf(service.file)`. */
export async function bodyOf(file: string) {
  const entry = await getEntry('bodies', file);
  if (!entry) throw new Error(`No body was collected for “${file}”.`);
  return render(entry);
}
