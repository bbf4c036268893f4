import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { ask } from '../../bench/search/ask.ts';
import { journeys, type Journey } from './journeys.ts';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
let reader: Page;
let searcher: Page;
before(async () => {
  site = await openSite({ content: 'example' });
  ({ page: reader } = await site.open());
  ({ page: searcher } = await site.open('search/'));
});
after(() => site.close());

/** Follows a link by its name: inside the page's content first, then in navigation. */
async function follow(page: Page, name: string): Promise<void> {
  const named = { name, exact: true };
  const inPage = page.getByRole('main').getByRole('link', named);
  const above = page.getByRole('banner').getByRole('link', named);
  const link = (await inPage.count()) > 0 ? inPage.first() : above.first();
  await page.goto(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
}

async function answers(page: Page, { page: path, answer }: Journey): Promise<void> {
  assert.equal(page.url().replace(/#.*/, ''), site.address(path));
  assert.match(await page.getByRole('main').innerText(), answer);
}

test('each persona has five questions', () => {
  const counts = Map.groupBy(journeys, ({ persona }) => persona);
  assert.deepEqual(
    [...counts.values()].map(({ length }) => length),
    [5, 5, 5, 5, 5, 5],
  );
});

for (const journey of journeys) {
  test(`${journey.persona}: “${journey.question}” can be answered by following links and by searching`, async () => {
    await reader.goto(site.address());
    for (const name of journey.path) await follow(reader, name);
    await answers(reader, journey);
    const found = await ask(searcher, journey.query, site.address());
    assert.ok(
      found.slice(0, 3).includes(journey.page),
      `${journey.query}: ${found.slice(0, 5).join(', ')}`,
    );
  });
}
