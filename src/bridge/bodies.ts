import { hash } from 'node:crypto';
import type { Document, RoadmapItem } from '#catalogue/catalogue.ts';
import { hasFallback } from '#diagrams/figure.ts';
import { renderBody } from '#markdown/render-body.ts';
import { bodyText } from '#source/body.ts';
import { textWithoutMoves } from '#views/roadmap/item-history.ts';
import { renderedDocument } from '#site/markdown.ts';
import type { Facts } from '#reads/facts.ts';
import type { Site } from '#site/site.ts';
import type { KeptRenderings } from './kept-renderings.ts';
import { RecordedSite, type Derived } from './recorded-site.ts';

export interface BodyOptions {
  /** What earlier builds rendered of the same content, and the facts that it read. Default: nothing. */
  kept?: { renderings: KeptRenderings; facts: Facts; derived: Derived } | undefined;
  render?: typeof renderBody;
  /** Is told why a body can't be rendered, which is then left out. Without it, asking for the body rejects. */
  tell?: ((why: string) => void) | undefined;
}

/** Bodies that are rendered at the same time, so that one waits for a diagram while others go on. */
const atOnce = 8;

/**
 * The rendered bodies of a site, each rendered once when it is needed. They are rendered from the checked text: no
 * content file is read again, and nothing in one is evaluated.
 */
export class Bodies {
  readonly #site: Site;
  readonly #options: BodyOptions;
  readonly #documents: ReadonlyMap<string, Document>;
  readonly #known = new Map<string, Promise<string>>();
  readonly #rendered = new Map<string, string>();

  constructor(site: Site, options: BodyOptions = {}) {
    this.#site = site;
    this.#options = options;
    this.#documents = new Map(
      site.catalogue.documents.map((document) => [document.file, document]),
    );
  }

  /** The body of a content file as HTML. Rejects for a file that has none. */
  htmlOf(file: string): Promise<string> {
    const known = this.#known.get(file) ?? this.#html(file);
    this.#known.set(file, known);
    return known;
  }

  /** The same, if it was rendered before. Throws if not. */
  rendered(file: string): string {
    const html = this.#rendered.get(file);
    if (html === undefined) throw new Error(`The site has no body for “${file}”.`);
    return html;
  }

  /** Renders all bodies. Rejects if one can't be rendered. */
  async renderAll(): Promise<void> {
    const files = this.#documents.keys();
    // Each takes the next file from the same list.
    const renderNext = async () => {
      for (const file of files) await this.htmlOf(file);
    };
    await Promise.all(Array.from({ length: atOnce }, renderNext));
  }

  async #html(file: string): Promise<string> {
    const document = this.#documents.get(file);
    if (!document) throw new Error(`The site has no body for “${file}”.`);
    const html = await this.#body(document);
    this.#rendered.set(file, html);
    return html;
  }

  async #body(document: Document): Promise<string> {
    const { kept, tell } = this.#options;
    try {
      if (!kept) return await this.#render(this.#site, document);
      const given = hash('sha256', document.text, 'base64url');
      const found = kept.renderings.find(document.file, given)?.toString('utf8');
      if (found !== undefined) return found;
      const recorded = new RecordedSite(this.#site, kept.facts, kept.derived);
      const [html, reads] = await recorded.during(() => this.#render(recorded.site, document));
      // What was drawn differently from usual is drawn and told again.
      if (!hasFallback(html)) kept.renderings.add(document.file, given, reads, Buffer.from(html));
      return html;
    } catch (error) {
      if (!tell) throw error;
      tell(error instanceof Error ? error.message : String(error));
      return '';
    }
  }

  #render(site: Site, document: Document): Promise<string> {
    const { render = renderBody } = this.#options;
    const { file, kind } = document;
    const text = kind === 'roadmap' ? textWithoutMoves(document as RoadmapItem) : document.text;
    const body = { text: bodyText(text, document.body), isMdx: file.endsWith('.mdx') };
    return render(body, renderedDocument(site, document));
  }
}
