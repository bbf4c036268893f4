import type { Element, ElementContent } from 'hast';
import type { ShikiTransformer } from 'shiki';
import { codeMeta } from './code-meta.ts';

/** The classes of tokens, by the end of the variable that the highlighter names; others look like plain text. */
const classes: Record<string, string> = {
  keyword: 'tk-keyword',
  string: 'tk-string',
  'string-expression': 'tk-string',
  function: 'tk-function',
  constant: 'tk-constant',
  comment: 'tk-comment',
  link: 'tk-link',
  inserted: 'tk-inserted',
  deleted: 'tk-deleted',
};

/** Colours code by class, since the site's policy allows no style attribute, and marks the lines that authors name. */
export const codeLines: ShikiTransformer = {
  name: 'code-lines',
  pre(node) {
    const { title, numbers, wrap } = codeMeta(metaOf(this.options.meta));
    delete node.properties.style;
    node.properties.class = 'astro-code';
    if (title !== undefined) node.properties.dataTitle = title;
    if (numbers) node.properties.dataNumbered = '';
    if (wrap) node.properties.dataWrap = '';
  },
  span(node) {
    const token = /--astro-code-token-([a-z-]+)/.exec(styleOf(node))?.[1];
    delete node.properties.style;
    const className = token === undefined ? undefined : classes[token];
    if (className !== undefined) node.properties.class = className;
  },
  line(node, number) {
    const mark = codeMeta(metaOf(this.options.meta)).lines.get(number);
    if (mark !== undefined) node.properties.dataLine = mark;
    node.children = node.children.flatMap(plain);
  },
};

function styleOf({ properties }: Element): string {
  return typeof properties.style === 'string' ? properties.style : '';
}

function metaOf(meta: { __raw?: string } | undefined): string {
  return meta?.__raw ?? '';
}

/** A token that looks like plain text needs no element. */
function plain(node: ElementContent): ElementContent[] {
  const isBare = node.type === 'element' && Object.keys(node.properties).length === 0;
  return isBare ? node.children : [node];
}
