import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fixtureContent } from '../built-site.ts';
import { renderPages } from './render-pages.ts';

/** Pages that state dates. */
const pages = ['/', '/roadmap/', '/events/', '/notices/', '/deprecations/', '/health/'];

/** Tests that pages of each date are the same in the first and the last time zone of the world. */
export function testClocks(dates: readonly string[]): void {
  const home = mkdtempSync(join(tmpdir(), 'plinth-clocks-'));
  after(() => rmSync(home, { recursive: true }));
  for (const today of dates) {
    test(`pages are the same bytes whatever the clock says, on ${today}`, async () => {
      const [east, west] = await Promise.all(
        ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) => {
          const out = join(home, today, zone.slice(8));
          return renderPages({ content: fixtureContent, out, today }, pages, zone);
        }),
      );
      assert.deepEqual(east, west);
    });
  }
}
