/** The fixture site in a real browser. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { readImprint } from '#build/output-folder.ts';
import { listen, staticServer } from '#build/serve.ts';
import { builtSite, type SiteOfTests } from '../built-site.ts';
import { launchChromium } from './chromium.ts';

export interface OpenSite {
  /** The full address of a path below the base: `address('services/')`. */
  address: (path?: string) => string;
  /** Opens a page and collects its errors, policy violations and failed requests. The caller closes it. */
  open: (
    path?: string,
    options?: BrowserContextOptions,
  ) => Promise<{ page: Page; troubles: string[]; requests: Request[] }>;
  close: () => Promise<void>;
}

/** Builds the site for a base if necessary, serves it like a plain host, and starts a browser. */
export async function openSite(options: SiteOfTests = {}): Promise<OpenSite> {
  const folder = await builtSite(options);
  const base = readImprint(folder)?.base ?? '/';
  const server: Server = staticServer({ folder, base });
  await listen(server, { host: '127.0.0.1', port: 0, tries: 1 });
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const browser: Browser = await launchChromium();
  const address = (path = '') => `${origin}${base}${path}`;
  return {
    address,
    open: async (path, options) => {
      const page = await browser.newPage(options);
      const troubles: string[] = [];
      const requests: Request[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          troubles.push(message.text());
      });
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('request', (request) => requests.push(request));
      page.on('response', (response) => {
        if (response.status() >= 400)
          troubles.push(`${String(response.status())} ${response.url()}`);
      });
      await page.goto(address(path));
      return { page, troubles, requests };
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
