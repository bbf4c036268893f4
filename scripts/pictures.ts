import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { launchChromium } from '../tests/browser/chromium.ts';
import { runCommand } from './command-line.ts';
import { lookArguments, withServedBuild } from './served-build.ts';

/** What is pictured of the example, by the picture's name. */
const pages: Record<string, string> = {
  home: '',
  services: 'services/',
  service: 'services/managed-postgresql/',
  doc: 'services/managed-postgresql/restore-to-a-point-in-time/',
  responsibilities: 'services/managed-postgresql/responsibilities/',
  'all-responsibilities': 'responsibilities/',
  duty: 'duties/restore/',
  roadmap: 'roadmap/',
  team: 'teams/strait/',
  persona: 'personas/developer/',
  events: 'events/',
  surveys: 'surveys/',
  releases: 'releases/',
  glossary: 'glossary/',
  guides: 'guides/',
  search: 'search/?q=restore',
  'not-found': 'nowhere/',
};
const widths = [1440, 390];
const themes = ['light', 'dark'] as const;
const tallest = 3200;

await runCommand(
  {
    name: 'pictures',
    summary: 'Builds the site and takes pictures of its pages, for a person to look at.',
    options: {
      ...lookArguments,
      only: { summary: 'The pictures to take, by name, separated by commas', value: 'NAMES' },
      out: { summary: 'The folder to write', value: 'DIR', default: 'docs/pictures' },
    },
  },
  ({ only, out, ...values }) =>
    withServedBuild('pictures', values, async (home) => {
      await takePictures(home, only?.split(',') ?? Object.keys(pages), out);
      return 0;
    }),
);

async function takePictures(home: string, names: string[], out: string) {
  mkdirSync(out, { recursive: true });
  const browser = await launchChromium();
  try {
    for (const name of names) {
      const path = pages[name] ?? name;
      const file = join(out, name.replaceAll(/[^\w-]+/g, '-'));
      for (const width of widths) {
        for (const theme of themes)
          await picture(browser, `${home}${path}`, { width, theme, file });
      }
      process.stdout.write(`${file}-{${themes.join(',')}}-{${widths.join(',')}}.png\n`);
    }
  } finally {
    await browser.close();
  }
}

/** A whole page, up to the height that still reads as a picture, in a palette of its own. */
async function picture(
  browser: Browser,
  address: string,
  { width, theme, file }: { width: number; theme: 'light' | 'dark'; file: string },
) {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const shot = await page.screenshot({
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
  });
  await sharp(shot)
    .png({ palette: true, colours: 64, effort: 8 })
    .toFile(`${file}-${theme}-${String(width)}.png`);
  await page.close();
}
