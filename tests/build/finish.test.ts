import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtSite } from '../built-site.ts';

test('the number for emergencies is on the first page and in every runbook, and on no other page of text', async () => {
  assert.match(await built(''), /In an emergency:.{0,20}href="tel:\+31105550100"/);
  assert.match(
    await built('services/database/restore'),
    /In an emergency:.{0,20}href="tel:\+31105550199"/,
  );
  assert.doesNotMatch(await built('services/database/operate'), /In an emergency/);
});

test('adding an event to the calendar comes first, on its page and wherever it is listed', async () => {
  for (const page of ['', 'news', 'events', 'events/meetup']) {
    const html = await built(page);
    const event = html.slice(html.lastIndexOf('<h1>'));
    const links = [...event.matchAll(/href="([^"]+)"/g)].map(([, address]) => address ?? '');
    const file = links.findIndex(
      (address) => address.endsWith('.ics') && address.includes('meetup'),
    );
    const join = links.findIndex((address) => address === 'https://meet.example/autumn');
    assert.ok(file >= 0, page);
    if (join >= 0) assert.ok(file < join, page);
  }
});

test('a weekday is followed by its comma', async () => {
  assert.doesNotMatch(await built(''), /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+,/);
});

test('what is empty says what will stand there, and which file adds it', async () => {
  const files = { '': 'events', news: 'releases', surveys: 'surveys' };
  for (const [page, folder] of Object.entries(files)) {
    const html = await built(page, 'bare');
    const said = new RegExp(
      `class="empty">[^<]+ appear here[^<]*<small> To add one, create <code>${folder}/`,
    );
    assert.match(html, said, page);
  }
});

async function built(page: string, content: 'site' | 'bare' = 'site'): Promise<string> {
  return readFileSync(join(await builtSite({ content }), page, 'index.html'), 'utf8').replaceAll(
    /\s+/g,
    ' ',
  );
}
