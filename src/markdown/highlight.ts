import type { Element } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { bundledLanguages, createCssVariablesTheme, createHighlighter, isSpecialLang } from 'shiki';
import { codeLines } from './code-lines.ts';
import { classesOf, isElement } from './element.ts';
import { whyPlain } from './plain-code.ts';

/**
 * Colours code blocks by class in their language. Code stays plain if its language is unknown, if it is too long, or
 * if colouring fails.
 */
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

/**
 * One per language. A grammar that embeds others, such as Markdown’s, colours those that its highlighter has loaded,
 * so a shared one would make a page depend on others.
 */
const highlighters = new Map<string, ReturnType<typeof createHighlighter>>();

function highlighterOf(lang: string) {
  const known =
    highlighters.get(lang) ??
    createHighlighter({
      langs: isSpecialLang(lang) ? [] : [lang],
      themes: [theme],
      warnings: false,
    });
  highlighters.set(lang, known);
  return known;
}

async function coloured(code: string, named: string, meta: string | undefined): Promise<Element> {
  const isKnown = isSpecialLang(named) || Object.hasOwn(bundledLanguages, named);
  const lang = isKnown && whyPlain(code, named) === undefined ? named : 'plaintext';
  const shiki = await highlighterOf(lang);
  const inLanguage = (language: string) =>
    shiki.codeToHast(code, {
      lang: language,
      theme,
      // No time limit, so that equal content gives equal bytes on any machine.
      tokenizeTimeLimit: 0,
      ...(meta === undefined ? {} : { meta: { __raw: meta } }),
      transformers: [codeLines],
    }).children[0] as Element;
  try {
    return inLanguage(lang);
  } catch {
    // Grammars are third-party code. If one fails, the code must still be readable.
    return inLanguage('plaintext');
  }
}

function languageOf(code: Element): string {
  const named = classesOf(code).find((name) => name.startsWith('language-'));
  return named?.slice('language-'.length) ?? 'plaintext';
}
