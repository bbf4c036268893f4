import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { quoted } from '#model/written-form.ts';
import { htmlAttributes, htmlElements, running, svgAttributes, svgElements } from './allowed.ts';
import { DrawingRefused, embed, plain, without } from './drawing-refused.ts';
import { drawingSize, type Size } from './drawing-size.ts';
import { judgeLink, type LinkJudgement } from './links.ts';
import { References } from './references.ts';
import { isSafeValue, safeDeclarations, safeStyleSheet } from './safe-style.ts';

/** A drawing that neither runs nor loads anything. Drawings are published only in this form. */
export interface Drawing {
  /** The whole file. */
  text: string;
  size: Size;
}

/**
 * Parses an SVG as XML and rewrites it with known elements and attributes only. Editor data is removed silently.
 * Throws `DrawingRefused` for anything that would run or load something.
 */
export function rebuildDrawing(text: string): Drawing {
  return new Rebuilding(text, 0).drawing();
}

const svg = 'http://www.w3.org/2000/svg';
const xhtml = 'http://www.w3.org/1999/xhtml';
const xlink = 'http://www.w3.org/1999/xlink';
const xml = 'http://www.w3.org/XML/1998/namespace';

/** The limit of libxml2, the most widespread parser. Real drawings stay below 40. */
const deepest = 256;

const readerOptions = { xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' } as const;

interface Open {
  name: string;
  home: 'svg' | 'html';
  /** The text of the open style sheet. */
  sheet?: string;
}

/** Maximum nesting of drawings inside drawings. */
const mostWithin = 2;

class Rebuilding {
  readonly #text: string;
  readonly #parser = new SaxesParser(readerOptions);
  readonly #out: string[] = [];
  readonly #open: Open[] = [];
  readonly #references = new References();
  readonly #within: number;
  #depth = 0;
  /** How many removed elements the reader is in. */
  #left = 0;
  /** Whether the last start tag is still open. How it ends depends on what follows. */
  #isTagOpen = false;
  #tagAt = 0;
  /** The SVG namespace: none if the drawing declares none. */
  #home = svg;
  #size: Size | undefined;

  constructor(text: string, within: number) {
    this.#within = within;
    this.#text = text;
  }

  drawing(): Drawing {
    const parser = this.#parser;
    parser.on('error', (error) => {
      const said = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
      const hint = 'Export it again. Browsers can’t show it.';
      throw new DrawingRefused(`is not well-formed XML: ${said}`, hint, parser.position);
    });
    parser.on('doctype', (type) => {
      if (type.replace(/"[^"]*"|'[^']*'/g, '').includes('['))
        throw new DrawingRefused('declares its own entities (<!DOCTYPE … [)', plain, 0);
    });
    parser.on('processinginstruction', ({ target }) => {
      if (target === 'xml-stylesheet')
        this.#refuse('loads a style sheet: <?xml-stylesheet?>', embed);
    });
    parser.on('opentagstart', () => {
      this.#tagAt = this.#text.lastIndexOf('<', parser.position - 1);
    });
    parser.on('opentag', (tag) => this.#begin(tag));
    parser.on('closetag', () => this.#end());
    parser.on('text', (text) => this.#write(text));
    parser.on('cdata', (text) => this.#write(text));
    parser.write(this.#text).close();
    if (this.#references.areTooMany())
      this.#refuse('contains too many nested copies (<use>)', 'Draw it with fewer copies.');
    const size = this.#size;
    if (!size) throw new DrawingRefused('is not an SVG', 'Export it again.', 0);
    return { text: `${this.#out.join('')}\n`, size };
  }

  #refuse(what: string, hint: string): never {
    throw new DrawingRefused(what, hint, this.#tagAt);
  }

  #begin({ name, local, uri, attributes }: SaxesTagNS): void {
    this.#depth += 1;
    if (this.#depth > deepest)
      this.#refuse(`has elements nested more than ${deepest} levels deep`, 'Ungroup it.');
    const isRoot = this.#depth === 1;
    if (isRoot) {
      if (local !== 'svg' || (uri !== svg && uri !== ''))
        this.#refuse('is not an SVG', 'Save it as SVG, or change the file extension.');
      this.#home = uri;
    }
    const home = uri === this.#home || uri === svg ? 'svg' : uri === xhtml ? 'html' : undefined;
    const all = Object.values(attributes);
    if (home !== undefined || uri === '') this.#refuseRunning(name, local, all);
    if (this.#left > 0 || home === undefined || !this.#isAllowed(local, home, all)) {
      this.#left += 1;
      return;
    }
    const kept = this.#attributesOf(local, home, all);
    if (isRoot) {
      this.#size = drawingSize(kept);
      kept.set('width', String(this.#size.width)).set('height', String(this.#size.height));
    }
    this.#closeTag();
    const parent = this.#open.at(-1);
    const space = parent?.home === home ? '' : ` xmlns="${home === 'svg' ? svg : xhtml}"`;
    const written = [...kept].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
    this.#out.push(`<${local}${space}${written}`);
    this.#isTagOpen = true;
    this.#references.begin(kept);
    this.#open.push({ name: local, home, ...(local === 'style' ? { sheet: '' } : {}) });
  }

  #isAllowed(local: string, home: Open['home'], attributes: readonly SaxesAttributeNS[]): boolean {
    const parent = this.#open.at(-1);
    if (parent?.sheet !== undefined) return false;
    const valueOf = (name: string) => attributes.find((each) => each.name === name)?.value.trim();
    if (home === 'html')
      return (
        htmlElements.has(local) && (parent?.home === 'html' || parent?.name === 'foreignObject')
      );
    if (local === 'style') return ['', 'text/css', undefined].includes(valueOf('type'));
    // Animations may change only listed attributes, so no addresses, classes or styles.
    const changed = valueOf('attributeName');
    return svgElements.has(local) && (changed === undefined || svgAttributes.has(changed));
  }

  /** Refuses anything a browser would run, anywhere in the drawing. */
  #refuseRunning(name: string, local: string, attributes: readonly SaxesAttributeNS[]): void {
    if (running.has(local.toLowerCase()))
      this.#refuse(`can run a script: ${quoted(`<${name}>`)}`, without);
    for (const { name: key, local: word, prefix, value } of attributes) {
      const isEvent = prefix === '' && /^on/i.test(key);
      const changes = key === 'attributeName' && /^\s*(?:on|(?:[\w.-]+:)?href\s*$)/i.test(value);
      if (isEvent || changes)
        this.#refuse(`can run a script: ${quoted(`${key}="${value}"`)}`, without);
      if (!/^(?:href|src)$/.test(word)) continue;
      const judged = this.#judged(local, value);
      const said = quoted(`${key}="${value}"`);
      if (judged === 'runs') this.#refuse(`can run a script: ${said}`, without);
      if (judged === 'loads') this.#refuse(`loads something from outside the file: ${said}`, embed);
    }
  }

  #judged(local: string, value: string): LinkJudgement {
    return judgeLink(local, value, (inner) => {
      if (this.#within >= mostWithin)
        this.#refuse('contains too many levels of embedded drawings', embed);
      try {
        return new Rebuilding(inner, this.#within + 1).drawing().text;
      } catch (error) {
        // A position in the inner drawing is not a position in this file.
        if (error instanceof DrawingRefused)
          this.#refuse(`contains a drawing that ${error.what}`, error.hint);
        throw error;
      }
    });
  }

  #attributesOf(
    local: string,
    home: Open['home'],
    attributes: readonly SaxesAttributeNS[],
  ): Map<string, string> {
    const kept = new Map<string, string>();
    const list = home === 'svg' ? svgAttributes : htmlAttributes;
    for (const { local: word, uri, value } of attributes) {
      if (uri === xml && /^(?:space|lang)$/.test(word)) kept.set(`xml:${word}`, value);
      else if ((uri === '' || uri === xlink) && isAddress(local, word)) {
        const judged = this.#judged(local, value);
        // `href` takes precedence over the older `xlink:href`.
        if (typeof judged === 'object' && (uri === '' || !kept.has('href')))
          kept.set(word, judged.keep);
      } else if (uri !== '') continue;
      else if (word === 'style') kept.set(word, safeDeclarations(value));
      else if ((list.has(word) || /^aria-[a-z]+$/.test(word)) && isSafeValue(value))
        kept.set(word, value);
    }
    return kept;
  }

  #end(): void {
    this.#depth -= 1;
    if (this.#left > 0) {
      this.#left -= 1;
      return;
    }
    const ended = this.#open.pop();
    if (!ended) return;
    this.#references.end();
    if (ended.sheet !== undefined) this.#put(safeStyleSheet(ended.sheet));
    this.#out.push(this.#isTagOpen ? '/>' : `</${ended.name}>`);
    this.#isTagOpen = false;
  }

  #write(text: string): void {
    const parent = this.#open.at(-1);
    if (this.#left > 0 || !parent) return;
    if (parent.sheet === undefined) this.#put(text);
    else parent.sheet += text;
  }

  #put(text: string): void {
    if (text === '') return;
    this.#closeTag();
    this.#out.push(escaped(text));
  }

  #closeTag(): void {
    if (this.#isTagOpen) this.#out.push('>');
    this.#isTagOpen = false;
  }
}

/** HTML images use `src`; everything else uses `href`. */
function isAddress(element: string, attribute: string): boolean {
  return attribute === (element === 'img' ? 'src' : 'href');
}

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character);
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
