import { hash } from 'node:crypto';
import { join } from 'node:path';
import { Bodies } from '#bridge/bodies.ts';
import { bindSite } from '#bridge/bound-site.ts';
import { KeptRenderings } from '#bridge/kept-renderings.ts';
import type { Picture } from '#bridge/picture.ts';
import { Pictures } from '#bridge/pictures.ts';
import { Derived, RecordedSite } from '#bridge/recorded-site.ts';
import { Facts, readOf } from '#reads/facts.ts';
import { historyOf } from '#site/history.ts';
import type { Site } from '#site/site.ts';
import { keptBodies, keptImages, keptPages } from './cache-folder.ts';
import type { PageMemory } from './render-pages.ts';

/** The bodies and pictures of the site that pages were bound to, and what is remembered for the next build. */
export interface BoundPages {
  bodies: Bodies;
  pictures: Pictures;
  memory: PageMemory | undefined;
  /** Writes the files of the pictures that the pages show into the site. */
  finish: (out: string) => Promise<void>;
  /** Keeps bodies and pages for the next build. */
  keep: () => void;
}

/**
 * Binds pages to a site. With a cache, each page and body is recorded: what it read of the site is kept with it, and
 * the next build renders it again only if something of that differs. `code` identifies the code that renders.
 */
export async function boundPages(
  site: Site,
  kept: { cache: string; code: string } | undefined,
): Promise<BoundPages> {
  const pictures = new Pictures(site, kept && join(kept.cache, keptImages));
  // Nobody knows what a site's own code reads.
  const isOwn = site.options.parts ?? site.own.rules[0] ?? site.own.exports[0];
  if (kept === undefined || isOwn !== undefined) {
    const bodies = new Bodies(site);
    bindSite({
      site,
      body: (file) => bodies.htmlOf(file),
      picture: (path) => pictures.of(path),
    });
    return {
      bodies,
      pictures,
      memory: undefined,
      finish: (out) => pictures.write(out),
      keep: () => undefined,
    };
  }
  const { cache, code } = kept;
  const { changes, moves } = await historyOf(site);
  const questions = {
    ...site.questions,
    lastChange: (file: string) => changes.get(file),
    lastCutMove: (file: string) => moves.get(file),
    body: (file: string) => bodies.rendered(file),
    picture: (path: string) => pictures.ofRead(path),
  };
  const facts = new Facts(site.catalogue, questions);
  const version = versionOf(site, facts, code);
  const [ofBodies, ofPages] = [new Derived(), new Derived()];
  const renderings = new KeptRenderings(join(cache, keptBodies), version, {
    facts,
    derived: ofBodies,
  });
  const bodies = new Bodies(site, { kept: { renderings, facts, derived: ofBodies } });
  const pages = new KeptRenderings(join(cache, keptPages), version, { facts, derived: ofPages });
  const recorded = new RecordedSite(site, facts, ofPages);
  const asked = recorded.questions as typeof questions;
  bindSite({
    site: recorded.site,
    body: (file) => Promise.resolve(asked.body(file)),
    picture: (path) => {
      pictures.want(path);
      return Promise.resolve<Picture | undefined>(asked.picture(path));
    },
  });
  return {
    bodies,
    pictures,
    memory: memoryOf(pages, recorded),
    finish: async (out) => {
      // Those of pages that were not rendered now.
      for (const read of pages.reads()) {
        const { object, key, args } = readOf(read);
        if (object === 'questions' && key === 'picture') pictures.want(String(args?.[0]));
      }
      await pictures.write(out);
    },
    keep: () => {
      renderings.save();
      pages.save();
    },
  };
}

function memoryOf(pages: KeptRenderings, recorded: RecordedSite): PageMemory {
  return {
    rendered: async ({ key, props }, render) => {
      const given = hash('sha256', recorded.textOf(props), 'base64url');
      const found = pages.find(key, given);
      if (found) return found;
      const [body, reads] = await recorded.during(render);
      if (body) pages.add(key, given, reads, body);
      return body;
    },
  };
}

/** What pages depend on besides the facts that they ask for: code, options and the language of the words. */
function versionOf({ options, catalogue }: Site, facts: Facts, code: string): string {
  const { today: _, ...others } = options;
  const all = [code, facts.textOf(others), catalogue.platform.language].join('\n');
  return hash('sha256', all, 'base64url');
}
