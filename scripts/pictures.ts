import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchChromium } from '../tests/browser/chromium.ts';
import { runCommand } from './command-line.ts';
import { lookArguments, withServedBuild } from './served-build.ts';
import { tell } from './terminal.ts';

/** The pages of the example to photograph, by picture name. A fragment selects one section. */
const pages: Record<string, string> = {
  home: '',
  services: 'services/',
  map: 'services/map/',
  levels: 'services/levels/',
  service: 'services/managed-postgresql/',
  doc: 'services/managed-postgresql/restore-to-a-point-in-time/',
  diagrams: 'services/managed-postgresql/how-failover-works/',
  responsibilities: 'services/managed-postgresql/responsibilities/',
  dossier: 'services/managed-postgresql/dossier/',
  'all-responsibilities': 'responsibilities/',
  layer: 'responsibilities/customer/',
  duty: 'duties/restore/',
  roadmap: 'roadmap/',
  timeline: 'roadmap/#_timeline',
  balance: 'roadmap/#_balance',
  item: 'roadmap/postgresql-second-region/',
  quarter: 'quarters/2026-Q3/',
  deprecations: 'deprecations/',
  team: 'teams/strait/',
  persona: 'personas/developer/',
  provider: 'providers/aws/',
  events: 'events/',
  event: 'events/2026-10-29-meetup-restore-night/',
  surveys: 'surveys/',
  survey: 'surveys/2026-09-survey/',
  releases: 'releases/',
  news: 'news/',
  notices: 'notices/',
  glossary: 'glossary/',
  guides: 'guides/',
  health: 'health/',
  checks: 'authors/checks/',
  rule: 'authors/checks/moves-form/',
  search: 'search/?q=restore',
  'not-found': 'nowhere/',
};
/** The page photographed in every form: also printed, and in forced colours. */
const signature = 'responsibilities';
const widths = [1440, 390];
const themes = ['light', 'dark'] as const;
const tallest = 1800;

await runCommand(
  {
    name: 'pictures',
    summary: 'Builds the site and takes screenshots of its pages.',
    options: {
      ...lookArguments,
      only: { summary: 'The names of the pictures to take, separated by commas', value: 'NAMES' },
      out: { summary: 'The output folder', value: 'DIR', default: 'docs/pictures' },
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
      const address = `${home}${path}`;
      for (const width of widths) {
        for (const theme of themes)
          await picture(
            browser,
            { address, width, file: `${file}-${theme}-${String(width)}` },
            { colorScheme: theme },
          );
      }
      if (name === signature) {
        const [width = 0] = widths;
        await picture(
          browser,
          { address, width, file: `${file}-forced-colours` },
          { forcedColors: 'active' },
        );
        await picture(browser, { address, width: 794, file: `${file}-print` }, { media: 'print' });
      }
      tell(`${file}-*.webp\n`);
    }
  } finally {
    await browser.close();
  }
}

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** A whole page, or the section in its address, up to a height that is still readable as a picture. */
async function picture(
  browser: Browser,
  { address, width, file }: { address: string; width: number; file: string },
  media: Media,
) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await page.emulateMedia(media);
  await page.goto(address, { waitUntil: 'networkidle' });
  const { hash } = new URL(address);
  const part = page.locator(hash === '' ? 'html' : hash);
  const { y, height } = await part.evaluate((element) => {
    const box = (element.closest('section') ?? element).getBoundingClientRect();
    return { y: box.top + scrollY, height: box.height };
  });
  const shot = await page.screenshot({
    fullPage: true,
    clip: { x: 0, y, width, height: Math.min(height, tallest) },
  });
  await sharp(shot).webp({ quality: 45, effort: 6 }).toFile(`${file}.webp`);
  await page.close();
}
