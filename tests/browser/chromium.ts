/** Finds and starts the tests' browser. */
import { chromium, type Browser } from 'playwright-core';
import { findChromium as presentChromium } from '#diagrams/chromium/find-chromium.ts';
import { foundOrInstalled } from '../programs.ts';

/** Hides Chromium's window and prevents connections that it would open by itself. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium headless; the caller closes it. A port lets programs other than Playwright control it. */
export async function launchChromium({ port }: { port?: number } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags, ...(port === undefined ? [] : [`--remote-debugging-port=${port}`])],
  });
}

/** The path of a Chromium: CHROME_PATH, Playwright's own, the system's, or one just installed. Throws if there is none. */
export function findChromium(): string {
  return foundOrInstalled({
    name: 'Chromium',
    debian: 'chromium',
    advice:
      'The browser tests need Chromium: install it (Debian: apt-get install chromium), or name one in CHROME_PATH.',
    find: presentChromium,
  });
}
