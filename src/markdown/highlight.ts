import type { Element, ElementContent } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import {
  bundledLanguages,
  createCssVariablesTheme,
  createHighlighter,
  isSpecialLang,
  type ShikiTransformer,
} from 'shiki';
import { isDiagram } from './code-language.ts';
import { codeMeta, marksOf, type CodeMeta, type LineMark } from './code-meta.ts';
import { classesOf, isElement } from './element.ts';
import { whyPlain } from './plain-code.ts';

/** The classes of tokens, by the last part of the highlighter's variable name. Other tokens look like plain text. */
const classes: Record<string, string> = {
  keyword: 'tk-keyword',
  string: 'tk-string',
  'string-expression': 'tk-string',
  function: 'tk-function',
  constant: 'tk-constant',
  comment: 'tk-comment',
  link: 'tk-link',
};

/** Elements that convey a mark to screen readers. */
const tags: Partial<Record<LineMark, string>> = { marked: 'mark', added: 'ins', removed: 'del' };

/** Colours code by class, since the site's policy forbids style attributes, and marks the lines that authors name. */
const codeLines: ShikiTransformer = {
  name: 'code-lines',
  pre(node) {
    const { title, numbers, wrap } = metaOf(this.options);
    node.properties = { class: 'coloured', dataLanguage: this.options.lang };
    if (title !== undefined) node.properties.dataTitle = title;
    if (numbers !== undefined) node.properties.dataNumbered = '';
    if (wrap) node.properties.dataWrap = '';
  },
  span(node) {
    const token = /--code-token-([a-z-]+)/.exec(styleOf(node))?.[1];
    delete node.properties.style;
    const className = token === undefined ? undefined : classes[token];
    if (className !== undefined) node.properties.class = className;
  },
  line(node, number) {
    const meta = metaOf(this.options);
    const marks = marksOf(meta, number);
    const mark = changeOf(node, this.options.lang) ?? [...marks].find((each) => tags[each]);
    if (mark !== undefined) node.tagName = tags[mark] ?? node.tagName;
    if (marks.has('focus')) node.properties.dataFocus = '';
    if (meta.numbers !== undefined) node.properties.dataNumber = meta.numbers + number - 1;
    node.children = node.children.flatMap(plain);
  },
};

/** How a line of a patch changes the file. Its sign stays in the text. */
function changeOf(line: Element, lang: string): LineMark | undefined {
  if (lang !== 'diff') return undefined;
  const text = textOf(line);
  return /^\+(?!\+\+ )/.test(text) ? 'added' : /^-(?!-- )/.test(text) ? 'removed' : undefined;
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function styleOf({ properties }: Element): string {
  return typeof properties.style === 'string' ? properties.style : '';
}

/** Parsed once per block, not per line. */
const read = new WeakMap<object, CodeMeta>();

function metaOf(options: { meta?: { __raw?: string } }): CodeMeta {
  const known = read.get(options) ?? codeMeta(options.meta?.__raw ?? '');
  read.set(options, known);
  return known;
}

/** Unwraps tokens that look like plain text. */
function plain(node: ElementContent): ElementContent[] {
  const isBare = node.type === 'element' && Object.keys(node.properties).length === 0;
  return isBare ? node.children : [node];
}

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
      if (isDiagram(lang)) return;
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
