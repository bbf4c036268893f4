import { createHash } from 'node:crypto';
import type { Catalogue, Document, RoadmapItem } from '#catalogue/catalogue.ts';
import { hasFallback } from '#diagrams/figure.ts';
import { readKept, writeKept } from '#files/kept-file.ts';
import { renderBody } from '#markdown/render-body.ts';
import { bodyText } from '#source/body.ts';
import { textWithoutMoves } from '#views/roadmap/item-history.ts';
import { renderedDocument } from '#site/markdown.ts';
import type { Site } from '#site/site.ts';

/** A rendered body, and a digest of everything that it was rendered from. */
type Kept = [digest: string, html: string];

/** Where rendered bodies are kept for the next run, and the code that they must have been rendered by. */
export interface KeptBodies {
  file: string;
  code: string;
}

export interface BodyOptions {
  place?: KeptBodies | undefined;
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
  readonly #render: typeof renderBody;
  readonly #tell: BodyOptions['tell'];
  readonly #place: KeptBodies | undefined;
  readonly #documents: ReadonlyMap<string, Document>;
  readonly #facts: string;
  readonly #kept: ReadonlyMap<string, Kept>;
  readonly #known = new Map<string, Promise<Kept>>();

  constructor(site: Site, { place, render = renderBody, tell }: BodyOptions = {}) {
    this.#site = site;
    this.#render = render;
    this.#tell = tell;
    this.#place = place;
    this.#documents = new Map(
      site.catalogue.documents.map((document) => [document.file, document]),
    );
    this.#facts = factsOf(site);
    this.#kept = new Map(place && readBodies(place));
  }

  /** The body of a content file as HTML. Rejects for a file that has none. */
  async htmlOf(file: string): Promise<string> {
    const [, html] = await this.#of(file);
    return html;
  }

  /** Renders all bodies. Rejects if one can't be rendered. */
  async renderAll(): Promise<void> {
    const files = this.#documents.keys();
    // Each takes the next file from the same list.
    const renderNext = async () => {
      for (const file of files) await this.#of(file);
    };
    await Promise.all(Array.from({ length: atOnce }, renderNext));
  }

  /** Keeps what was rendered for the next run. What was drawn differently from usual is rendered and told again. */
  async keep(): Promise<void> {
    if (!this.#place) return;
    const all = await Promise.all(
      [...this.#known].map(async ([file, body]) => [file, await body] as const),
    );
    const { file, code } = this.#place;
    writeKept(file, code, JSON.stringify(all.filter(([, [, html]]) => !hasFallback(html))));
  }

  #of(file: string): Promise<Kept> {
    const known = this.#known.get(file) ?? this.#made(file);
    this.#known.set(file, known);
    return known;
  }

  async #made(file: string): Promise<Kept> {
    const document = this.#documents.get(file);
    if (!document) throw new Error(`The site has no body for “${file}”.`);
    const digest = digestOf(`${this.#facts} ${document.text}`);
    const kept = this.#kept.get(file);
    if (kept?.[0] === digest) return kept;
    const text =
      document.kind === 'roadmap' ? textWithoutMoves(document as RoadmapItem) : document.text;
    const body = { text: bodyText(text, document.body), isMdx: file.endsWith('.mdx') };
    try {
      return [digest, await this.#render(body, renderedDocument(this.#site, document))];
    } catch (error) {
      if (!this.#tell) throw error;
      this.#tell(error instanceof Error ? error.message : String(error));
      return ['', ''];
    }
  }
}

function readBodies({ file, code }: KeptBodies): [string, Kept][] {
  const kept = readKept(file, code)?.toString('utf8');
  return kept === undefined ? [] : (JSON.parse(kept) as [string, Kept][]);
}

/**
 * Everything that links and terms in a body depend on: each entry's address, facts and headings, and offered files.
 */
function factsOf({ catalogue, options }: Site): string {
  const { documents, assets }: Pick<Catalogue, 'documents' | 'assets'> = catalogue;
  const hash = createHash('sha256');
  // Of a site without its own components nothing changes.
  if (options.parts) hash.update(JSON.stringify(options.parts.mdx));
  for (const [file, { flaw }] of assets) hash.update(JSON.stringify([file, flaw === undefined]));
  for (const { file, text, body } of documents) {
    const slugs = body.headings.map(({ slug }) => slug);
    hash.update(JSON.stringify([file, text.slice(0, body.start.offset), slugs, body.anchors]));
  }
  return hash.digest('hex');
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
