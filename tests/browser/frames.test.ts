/** Frames that scroll sideways: tables and drawings. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { wordsOf } from '#words/languages.ts';
import { fromRightToLeft, moreTemplates, templates } from './pages.ts';
import { openSite, type OpenSite } from './site.ts';

const places = [
  { content: 'site', language: 'en', paths: Object.values({ ...templates, ...moreTemplates }) },
  { content: 'german', language: 'de', paths: ['services/', 'responsibilities/', 'health/'] },
  { content: 'hebrew', language: 'he', paths: Object.values(fromRightToLeft) },
] as const;

for (const { content, language, paths } of places)
  suite(`the frames of the site ${content}`, () => {
    let site: OpenSite;
    before(async () => {
      site = await openSite({ content });
    });
    after(() => site.close());

    test('say in words that they scroll, and are reached by keyboard, only if they are wider than their place', async () => {
      const wrong: string[] = [];
      let told = 0;
      for (const width of [390, 1440]) {
        for (const path of paths) {
          const { page } = await site.open(path, { viewport: { width, height: 844 } });
          for (const { says, label, told: isTold, scrolls, isReached } of await framesOf(page)) {
            if (scrolls) told += 1;
            if (
              says !== wordsOf(language).prose.scroll ||
              isTold !== scrolls ||
              isReached !== scrolls
            )
              wrong.push(
                `${path} at ${width}: ${label} ${JSON.stringify({ says, isTold, scrolls, isReached })}`,
              );
          }
          await page.close();
        }
      }
      assert.deepEqual(wrong, []);
      assert.ok(told > 0);
    });
  });

/** The frames of a page that have a size, with what stands above their content. */
const framesOf = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return [...document.querySelectorAll<HTMLElement>('.scroll, .diagram-scroll')]
      .filter(
        (frame) => frame.checkVisibility({ contentVisibilityAuto: true }) && frame.clientWidth > 0,
      )
      .map((frame) => {
        const hint = getComputedStyle(frame, '::before');
        const scrolls = frame.scrollWidth > frame.clientWidth + 1;
        return {
          label: frame.ariaLabel ?? '',
          scrolls,
          // Drawings stay in the tab order: their frames have no script.
          isReached: frame.matches('.scroll') ? frame.tabIndex === 0 : scrolls,
          says: frame.dataset.more,
          told: parseFloat(hint.paddingBlockEnd) > 12,
        };
      });
  });
