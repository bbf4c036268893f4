import { defineExport } from './export.ts';
import { twinPath, twinsOf } from './twin.ts';

export const markdown = defineExport({
  id: 'markdown',
  summary: 'The page of each entry as Markdown, with its facts as front-matter.',
  *files(site) {
    for (const { title, address, text } of twinsOf(site))
      yield {
        path: twinPath(address),
        contentType: 'text/markdown; charset=utf-8',
        title: `${title} (Markdown)`,
        beside: [address],
        body: text,
      };
  },
});
