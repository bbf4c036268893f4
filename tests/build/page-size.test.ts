import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { builtSite, fixtureContent, fixtureToday } from '../built-site.ts';
import { renderPages } from './render-pages.ts';

const pages = {
  doc: '/services/database/operate/',
  service: '/services/database/',
  responsibilities: '/services/database/responsibilities/',
  guide: '/guides/start/safety/',
  term: '/glossary/failover/',
} as const;

const home = mkdtempSync(join(tmpdir(), 'plinth-sizes-'));
let few: string;
let many: string;
before(async () => {
  few = await builtSite();
  many = await renderedAmong(1000);
});
after(() => rmSync(home, { recursive: true }));

/** The pages of the fixture site with this many more services, all copies of its database. */
async function renderedAmong(others: number): Promise<string> {
  const content = join(home, 'content');
  const out = join(home, 'dist');
  cpSync(fixtureContent, content, { recursive: true });
  const database = readFileSync(join(content, 'services/database/index.md'), 'utf8')
    .replace(/^(?:aliases|movedFrom|dependsOn): .*\n/gm, '')
    .replace(/```mermaid[^]*?```/, '');
  for (let number = 1; number <= others; number += 1) {
    const folder = join(content, `services/made-${number}`);
    mkdirSync(folder);
    const title = `title: Database ${number}`;
    writeFileSync(join(folder, 'index.md'), database.replace(/^title: .*/m, title));
    writeFileSync(join(folder, 'start.md'), `---\n${title}\ntype: tutorial\n---\n\nOnce.\n`);
  }
  await renderPages({ content, out, today: fixtureToday }, Object.values(pages));
  return out;
}

for (const [name, path] of Object.entries(pages)) {
  test(`with a thousand more services, a page is at most 2% longer: ${name}`, () => {
    const size = (folder: string) => readFileSync(join(folder, path, 'index.html')).length;
    const growth = size(many) / size(few) - 1;
    const growthLine = `${size(few)} bytes became ${size(many)}: ${(growth * 100).toFixed(1)}%.`;
    assert.ok(Math.abs(growth) <= 0.02, growthLine);
  });
}
