import { placeIn, type Catalogue } from '#catalogue/catalogue.ts';
import { quoted } from '#model/written-form.ts';
import { isShown } from '#source/asset.ts';
import type { Place } from '#source/place.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const fileSound = defineRule({
  id: 'file-sound',
  severity: 'error',
  standing: true,
  summary: 'Every image is intact and matches its file extension, and no file contains scripts.',
  why: 'When a browser opens an SVG or HTML file directly, any script in it runs as part of the site. A broken image stays empty, and readers are the first to notice.',
  examples: {
    good: {
      ...example('services/queue/index.md', '', '![Messages wait in three zones](zones.svg)'),
      'services/queue/zones.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    bad: {
      ...example('services/queue/index.md', '', '![Messages wait in three zones](zones.svg)'),
      'services/queue/zones.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="order()"/>',
    },
  },
  *check(catalogue) {
    for (const { file, url, at, isImage } of filesUsed(catalogue)) {
      if (!mayBeFile(url)) continue;
      const target = catalogue.resolve(file, url);
      if (target.kind !== 'asset') continue;
      const flaw =
        isImage && !isShown(target.file) ? noImage : catalogue.assets.get(target.file)?.flaw;
      if (flaw) yield { at: at(), message: `${quoted(url)} ${flaw.what}.`, hint: flaw.hint };
    }
  },
});

interface Use {
  /** The file that refers to it. */
  file: string;
  url: string;
  at: () => Place;
  /** Whether a page shows it, rather than only linking to it. */
  isImage: boolean;
}

/** Every reference to a file: images, links and the platform's icons. */
function* filesUsed(catalogue: Catalogue): Iterable<Use> {
  for (const { file, body } of catalogue.documents) {
    const uses = [body.images, body.links] as const;
    for (const list of uses)
      for (const use of list)
        yield { file, url: use.url, at: () => placeIn(file, use), isImage: list === body.images };
  }
  const { file, data, at } = catalogue.platform;
  for (const key of ['logo', 'favicon'] as const) {
    const url = data.site?.[key];
    if (url !== undefined) yield { file, url, at: () => at('site', key), isImage: false };
  }
}

/** Skips links that lead to pages or other sites, as most do. */
function mayBeFile(url: string): boolean {
  return !/^(?:#|[a-z][a-z0-9+.-]*:)|\.mdx?(?:[?#]|$)|\/$/i.test(url);
}

const noImage = {
  what: 'is not an image format that pages can show',
  hint: 'Save it as SVG, PNG, JPEG, WebP, AVIF or GIF, or link to it: `[…](…)` without the `!`.',
};
