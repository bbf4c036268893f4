import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { textWidth } from '#diagrams/dom/text-width.ts';
import { diagramFigure } from '#diagrams/figure.ts';
import { closeDiagrams } from '#diagrams/render-mermaid.ts';
import { drawnWeight } from '#diagrams/site-font.ts';
import { launchChromium } from '../../browser/chromium.ts';
import { drawn } from '../drawn.ts';
import { ownSamples } from '../samples.ts';

const site = 'http://diagrams.test';
const policy = "default-src 'none'; style-src 'self'; font-src 'self'";
const head =
  '<!doctype html><html lang="en"><link rel="stylesheet" href="/tokens.css"><link rel="stylesheet" href="/diagrams.css">';

let browser: Browser;
let page: Page;
const violations: string[] = [];

before(async () => {
  const figures: string[] = [];
  for (const [i, { source }] of ownSamples('core').entries()) {
    const diagram = await drawn(source);
    const words = { scroll: 'Scroll' };
    figures.push(diagramFigure(diagram, i, words), diagramFigure(diagram, `${i}-again`, words));
  }
  browser = await launchChromium();
  page = await browser.newPage({ colorScheme: 'light' });
  page.on('console', (message) => violations.push(message.text()));
  await page.route(`${site}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname !== '/') return route.fulfill({ path: fileFor(pathname) });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: head + figures.join('\n'),
    });
  });
  await page.goto(site);
  await page.evaluate(() => document.fonts.ready);
});
after(async () => {
  await closeDiagrams();
  await browser.close();
});

test('the strictest policy blocks nothing', () => {
  assert.deepEqual(violations, []);
});

test('each id is unique, though each drawing appears twice', async () => {
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  assert.ok(ids.length > 100);
  assert.equal(new Set(ids).size, ids.length);
});

test('every colour follows the page from the light to the dark theme', async () => {
  const colours = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('svg :is(text, rect, path)')].map((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return [fill, stroke];
      }),
    );
  const day = await colours();
  await page.emulateMedia({ colorScheme: 'dark' });
  const night = await colours();
  await page.emulateMedia({ colorScheme: 'light' });
  const plain = /^(none|rgba\(0, 0, 0, 0\)|url)/;
  for (const [i, pair] of day.entries()) {
    for (const [j, colour] of pair.entries()) {
      if (!plain.test(colour)) assert.notEqual(night[i]?.[j], colour);
    }
  }
});

test('text is as wide as measured', async () => {
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll<SVGTextContentElement>('svg :is(text, tspan)')]
      .filter((text) => text.childElementCount === 0 && /^\S.*\S$/s.test(text.textContent))
      .map((text) => {
        const { fontSize, fontWeight, fontFamily } = getComputedStyle(text);
        const width = text.getComputedTextLength();
        return {
          text: text.textContent.replace(/\s+/g, ' '),
          size: parseFloat(fontSize),
          fontWeight,
          fontFamily,
          width,
        };
      }),
  );
  assert.ok(texts.length > 200);
  for (const { text, size, fontWeight, fontFamily, width } of texts) {
    assert.match(fontFamily, /^Geologica/);
    const measured = textWidth(text, { size, weight: drawnWeight(fontWeight), mono: false });
    assert.ok(Math.abs(measured - width) < 0.5, `“${text}” is ${width} wide, not ${measured}`);
  }
});

test('no text is smaller than 12px on a narrow screen; the drawing scrolls', async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  const scrolled = await page.evaluate(() => {
    const frames = [...document.querySelectorAll('.diagram-scroll')];
    return {
      page: document.documentElement.scrollWidth,
      shares: frames.map((frame) => {
        const svg = frame.querySelector('svg')!;
        return svg.getBoundingClientRect().width / Number(svg.getAttribute('width'));
      }),
    };
  });
  await page.setViewportSize({ width: 1280, height: 720 });
  assert.ok(scrolled.page <= 390);
  for (const share of scrolled.shares)
    assert.ok(share > 0.8, `It is drawn at ${share} of its size.`);
});

function fileFor(pathname: string): string {
  const folder = pathname === '/diagrams.css' ? 'diagrams' : 'styles';
  const file = new URL(`../../../src/${folder}${pathname}`, import.meta.url);
  readFileSync(file);
  return fileURLToPath(file);
}
