import { hash } from 'node:crypto';
import { readKept, writeKept } from '#files/kept-file.ts';
import { scanHtml, type ScannedPage } from './scan-html.ts';

/** Scans pages, each only if its bytes were not scanned before. */
export interface Scans {
  scan: (html: string) => ScannedPage;
  /** Keeps what was asked for, for the next build. */
  keep: () => void;
}

/** Scans that are kept in a file between builds by the same code. */
export function scansIn(file: string, code: string): Scans {
  const kept = readKept(file, code)?.toString('utf8');
  const before = new Map(kept === undefined ? [] : (JSON.parse(kept) as [string, ScannedPage][]));
  const now = new Map<string, ScannedPage>();
  let isNew = false;
  return {
    scan: (html) => {
      const digest = hash('sha1', html, 'base64url');
      const known = before.get(digest);
      const page = known ?? scanHtml(html);
      isNew ||= known === undefined;
      now.set(digest, page);
      return page;
    },
    keep: () => {
      if (isNew) writeKept(file, code, JSON.stringify([...now]));
    },
  };
}
