import type { Element, ElementContent } from 'hast';
import type { ShikiTransformer } from 'shiki';
import { codeMeta, marksOf, type CodeMeta, type LineMark } from './code-meta.ts';

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
export const codeLines: ShikiTransformer = {
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
