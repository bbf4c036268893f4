import type { Element } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { bundledLanguages, createCssVariablesTheme, createHighlighter, isSpecialLang } from 'shiki';
import { codeLines } from './code-lines.ts';
import { classesOf, isElement } from './element.ts';

/** Colours blocks of code by class, in the language that each names; one that is not known stays plain. */
export const highlight: HastPluginDefinition = {
  name: 'highlight',
  element: {
    filter: ['pre'],
    async visit(node, context) {
      const code = node.children.find((child) => isElement(child, 'code'));
      if (!code || !isElement(code)) return;
      const { lang = languageOf(code), meta } = (code.data ?? {}) as {
        lang?: string;
        meta?: string;
      };
      if (lang === 'mermaid') return;
      return coloured(context.textContent(code).replace(/\n$/, ''), lang, meta);
    },
  },
};

const theme = createCssVariablesTheme({ variablePrefix: '--code-' });
let highlighter: ReturnType<typeof createHighlighter> | undefined;

async function coloured(code: string, named: string, meta: string | undefined): Promise<Element> {
  highlighter ??= createHighlighter({ langs: [], themes: [theme] });
  const shiki = await highlighter;
  const isKnown = isSpecialLang(named) || Object.hasOwn(bundledLanguages, named);
  const lang = isKnown ? named : 'plaintext';
  if (!isSpecialLang(lang)) await shiki.loadLanguage(lang as keyof typeof bundledLanguages);
  const root = shiki.codeToHast(code, {
    lang,
    theme,
    // A line is coloured to its end, however busy the machine: equal content builds to equal bytes.
    tokenizeTimeLimit: 0,
    ...(meta === undefined ? {} : { meta: { __raw: meta } }),
    transformers: [codeLines],
  });
  return root.children[0] as Element;
}

function languageOf(code: Element): string {
  const named = classesOf(code).find((name) => name.startsWith('language-'));
  return named?.slice('language-'.length) ?? 'plaintext';
}
