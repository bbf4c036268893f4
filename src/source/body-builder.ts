import GithubSlugger, { slug } from 'github-slugger';
import type { Code, Definition, FootnoteDefinition, Heading, Nodes } from 'mdast';
import { codeLanguage, isDiagram } from '#markdown/code-language.ts';
import { isIndentedCode } from '#markdown/indented-code.ts';
import { attributeRange, openingTag } from '#markup/jsx.ts';
import { quoted } from '#model/written-form.ts';
import { emptyBody, type BodyStart, type Html } from './body.ts';
import { commentsIn } from './comment.ts';
import { diagramLinks } from './diagram-links.ts';
import type { RangedProblem } from './problem.ts';
import { anchorsIn, anchorsOf } from './html-marks.ts';
import { literalMarks } from './literal-marks.ts';
import { pieceLocator } from './locate.ts';
import { elementName, mdxParts } from './mdx-parts.ts';
import { rangeOf, spanOf } from './node-span.ts';
import { readTable, surplusCells } from './read-table.ts';

const deepest = 200;
/** Maximum problems reported per file. */
const enough = 100;

/** Collects what rules and pages need to know about a Markdown tree, in one walk. */
export class BodyBuilder {
  readonly body = emptyBody();
  readonly flaws: RangedProblem[] = [];
  readonly #text: string;
  readonly #slugger = new GithubSlugger();
  readonly #definitions = new Map<string, Definition>();
  /** The names of the MDX elements around the current node. */
  readonly #open: string[] = [];
  /** References can be resolved only after the whole tree has been read. */
  readonly #pending: (() => void)[] = [];

  /** `text` is the text of the whole file, as offsets in the tree refer to it. The body begins at `start`. */
  constructor(text: string, start: BodyStart) {
    this.#text = text;
    this.body.start = start;
  }

  /** Adds a whole tree. */
  add(root: Nodes): void {
    this.#visit(root, 0);
    for (const resolve of this.#pending) resolve();
  }

  #visit(node: Nodes, depth: number): void {
    if (depth > deepest) {
      const hint = 'Use fewer levels of nesting.';
      if (this.flaws.every((flaw) => flaw.hint !== hint)) {
        this.flaws.push({ range: rangeOf(node), message: 'The text is nested too deeply.', hint });
      }
      return;
    }
    this.#note(node);
    const { literals } = this.body;
    literals.push(...literalMarks(node, this.#text, enough - literals.length));
    const { children } = node as { children?: Nodes[] };
    if (!children) return;
    const { words } = this.body;
    const element = elementName(node);
    if (element !== undefined) this.#open.push(element);
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (!child) continue;
      // Half of all nodes are text nodes, so skipping them saves time.
      if (child.type === 'text') {
        this.body.words += wordsIn(child.value);
      } else {
        this.#visit(child, depth + 1);
        this.body.comments.push(...commentsIn(child, node, children[index + 1]));
      }
    }
    if (element !== undefined) this.#open.pop();
    if (node.type === 'heading') this.body.words = words;
  }

  #note(node: Nodes): void {
    switch (node.type) {
      case 'heading':
        this.#heading(node);
        break;
      case 'link':
        this.#link(node, node.url);
        break;
      case 'image':
        this.body.images.push({ ...spanOf(node), url: node.url, alt: node.alt ?? '' });
        break;
      case 'linkReference': {
        const link = this.#link(node, '');
        this.#pending.push(() => (link.url = this.#definitions.get(node.identifier)?.url ?? ''));
        break;
      }
      case 'imageReference': {
        const image = { ...spanOf(node), url: '', alt: node.alt ?? '' };
        this.body.images.push(image);
        this.#pending.push(() => (image.url = this.#definitions.get(node.identifier)?.url ?? ''));
        break;
      }
      case 'definition':
        if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node);
        break;
      case 'code':
        this.#fence(node);
        break;
      case 'table':
        this.body.tables.push(readTable(node, this.body.headings.at(-1), this.#text));
        this.flaws.push(...surplusCells(node).slice(0, Math.max(0, enough - this.flaws.length)));
        break;
      case 'footnoteDefinition':
        this.#footnote(node);
        break;
      case 'footnoteReference':
        this.body.footnoteReferences.push({
          ...spanOf(node),
          label: node.label ?? node.identifier,
        });
        break;
      case 'html':
        this.#html({ ...spanOf(node), value: node.value });
        break;
      default:
        this.#mdx(node);
    }
  }

  #html(html: Html): void {
    this.body.html.push(html);
    this.body.anchors.push(...anchorsIn(html));
  }

  #heading(node: Heading): void {
    const text = textOf(node).replace(/\s+/g, ' ').trim();
    // Fragments that begin with `_` are reserved for the site.
    const named = text.includes('_') ? slug(text).replace(/^_+/, '') : text;
    this.body.headings.push({
      ...spanOf(node),
      depth: node.depth,
      text,
      // Without letters, the Git host’s fragment is empty, which no id may be.
      slug: this.#slugger.slug(named) || this.#slugger.slug('-'),
    });
  }

  #link(node: Nodes, url: string) {
    const bare = this.#text[rangeOf(node)[0]] !== '[';
    const link = { ...spanOf(node), url, text: textOf(node), bare };
    this.body.links.push(link);
    return link;
  }

  #fence(node: Code): void {
    const [from, to] = rangeOf(node);
    const written = this.#text.slice(from, to);
    const [, open] = /^\s*(`{3,}|~{3,})/.exec(written) ?? [];
    if (open === undefined || isIndentedCode(node)) return;
    const span = spanOf(node);
    const closed = closes(open, span.column, written.trimEnd());
    const { meta, value } = node;
    const lang = codeLanguage(node.lang);
    const fence = { ...span, lang, meta: meta ?? undefined, value, closed };
    this.body.fences.push(fence);
    if (isDiagram(lang)) this.body.links.push(...diagramLinks(fence));
    if (closed) return;
    this.flaws.push({
      range: [from, from + written.split('\n', 1).join('').length],
      message: `The code fence ${quoted(open)} is never closed.`,
      hint: `Add a line ${quoted(open)} after the code, with the same indentation as the opening line.`,
    });
  }

  #footnote(node: FootnoteDefinition): void {
    const [first, last] = [node.children[0], node.children.at(-1)];
    const text = first && last ? this.#text.slice(rangeOf(first)[0], rangeOf(last)[1]) : '';
    this.body.footnotes.push({
      ...spanOf(node),
      label: node.label ?? node.identifier,
      text: text.replace(/\n(?: {4}|\t)/g, '\n').trim(),
    });
  }

  /** Handles nodes that only MDX has. Links, images and cards written as elements count as links and images. */
  #mdx(node: Nodes): void {
    const span = spanOf(node);
    for (const part of mdxParts(node)) {
      if (part.kind !== 'element') {
        this.body.mdx.push({ ...span, ...part });
        continue;
      }
      const tag = openingTag(this.#text, rangeOf(node)[0]);
      const within = this.#open.at(-1);
      const spanIn = pieceLocator(tag, span);
      const whole = spanIn([0, tag.length]);
      this.body.mdx.push({ ...whole, ...part, within });
      const { href, src, alt = '', title = '', id, name } = part.attributes;
      const at = (name: string) => spanIn(attributeRange(tag, name));
      if (href !== undefined && /^(?:a$|[A-Z])/.test(part.value)) {
        const text = part.value === 'a' ? textOf(node) : title;
        this.body.links.push({ ...at('href'), url: href, text, bare: false });
      }
      if (part.value === 'a') this.body.anchors.push(...anchorsOf(id, name, whole));
      if (part.value === 'img' && src !== undefined)
        this.body.images.push({ ...at('src'), url: src, alt });
    }
  }
}

/** Whether the last line of a fence closes it: indented at most three spaces more than the opening line. */
function closes(open: string, column: number, written: string): boolean {
  const start = written.lastIndexOf('\n') + 1;
  const closing = new RegExp(`^([ \\t>]*)${open}${open.charAt(0)}*$`).exec(written.slice(start));
  return start > 0 && closing !== null && (closing[1] ?? '').length < column + 3;
}

/** Counts runs between spaces that contain a letter or digit. A loop, because it runs on all text. */
function wordsIn(text: string): number {
  let words = 0;
  let counted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code <= 32 || code === 0xa0) counted = false;
    else if (!counted && isWordly(code)) {
      words += 1;
      counted = true;
    }
  }
  return words;
}

/** Letters and digits in ASCII; beyond ASCII, everything except general punctuation. */
function isWordly(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 ? (code | 32) <= 122 : code >= 48 && code <= 57;
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f);
}

/** The visible text of a node: text and inline code, without images, HTML and footnotes. */
function textOf(node: Nodes, depth = 0): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node) || depth > deepest) return '';
  return node.children.map((child) => textOf(child, depth + 1)).join('');
}
