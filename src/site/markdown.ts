import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import type { AstroUserConfig } from 'astro';
import { codeLines } from '#markdown/code-lines.ts';
import type { RenderedDocument } from '#markdown/document.ts';
import { features } from '#markdown/grammar.ts';
import { markdownPlugins } from '#markdown/plugins.ts';
import { bodiesOf } from './bodies.ts';
import { catalogue } from './catalogue.ts';
import { drawDiagram } from './diagram.ts';
import { icons } from './icons.ts';
import { imagePath } from './images.ts';
import { linkTo, warningOf } from './link.ts';
import { siteOptions } from './options.ts';
import { termsIn } from './terms.ts';
import { wordsOf } from './text/languages.ts';

/** How Astro renders Markdown: the one grammar, and the plugins that make pages of it. */
export const markdown: NonNullable<AstroUserConfig['markdown']> = {
  processor: satteri({ features, ...markdownPlugins(openDocument) }),
  syntaxHighlight: { type: 'shiki', excludeLangs: ['mermaid'] },
  shikiConfig: { theme: 'css-variables', transformers: [codeLines] },
};

async function openDocument(url: URL | undefined): Promise<RenderedDocument> {
  const content = await catalogue();
  const words = wordsOf(content.platform.language);
  const file =
    url === undefined
      ? ''
      : relative(siteOptions().content, fileURLToPath(url)).split(sep).join('/');
  const body = bodiesOf(content).get(file);
  const fences = body?.fences.filter(({ lang }) => lang === 'mermaid') ?? [];
  return {
    link: (to) => linkTo(content, file, to),
    warning: (to) => warningOf(content, file, to, words),
    image: (url) => imagePath(content, file, url),
    terms: termsIn(content, file),
    slugs: body?.headings.map(({ slug }) => slug) ?? [],
    diagram: (source, nth) => drawDiagram(source, file, fences[nth]),
    words: words.prose,
    signs: {
      note: icons.info,
      tip: icons.tip,
      important: icons.important,
      warning: icons.warning,
      caution: icons.danger,
    },
  };
}
