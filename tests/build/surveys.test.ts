import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtSite } from '../built-site.ts';

test('survey comments link to what was done: the roadmap item, and the release that shipped it', async () => {
  for (const page of ['surveys', 'surveys/spring']) {
    const html = await built(page);
    const said = html.slice(html.indexOf('One broken cable stops us.'));
    const links = [...said.matchAll(/href="([^"]+)"/g)].map(([, address]) => address);
    const done = links.indexOf('/roadmap/second-line/');
    assert.ok(done >= 0, page);
    assert.equal(links[done + 1], '/releases/second-line/', page);
  }
});

test('scores over time are drawn, with the numbers and a link to each survey below', async () => {
  for (const page of ['surveys', 'surveys/autumn']) {
    const html = await built(page);
    assert.match(html, /role="img" aria-label="Satisfaction, out of 10: [^"]*6\.1[^"]*7\.4"/, page);
    const table = /<caption[^>]*>\s*Scores over time[^]*?<\/table>/.exec(html)?.[0] ?? '';
    assert.match(table, /href="\/surveys\/spring\/"[^]*href="\/surveys\/autumn\/"[^]*6\.1[^]*7\.4/);
  }
  assert.doesNotMatch(await built('surveys/spring'), /Scores over time/);
});

async function built(page: string): Promise<string> {
  return readFileSync(join(await builtSite(), page, 'index.html'), 'utf8');
}
