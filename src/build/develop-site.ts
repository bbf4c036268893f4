import { mkdirSync, watch } from 'node:fs';
import { cacheFolder } from './cache-folder.ts';
import { checkPhase } from './check-phase.ts';
import { rooted } from './render-site.ts';

export interface Development {
  project: string;
  content: { path: string; shown: string };
  base: string;
  site: string | undefined;
  visibility: 'internal' | 'public';
  today: string | undefined;
  host: string;
  port: number;
  /** Shows findings, and that there are none any more. */
  say: (text: string) => void;
}

/**
 * Starts Astro's development server on the content, which is checked at every change: what is wrong is told, and the
 * rest of the site keeps working. Returns the server's address.
 */
export async function developSite(request: Development): Promise<string> {
  const { project, content, base, site, visibility, host, port } = request;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await tellFindings(request);
  const cache = cacheFolder(project, { use: 'dev', content: content.path, base, site, visibility });
  mkdirSync(cache, { recursive: true });
  const [{ dev }, { default: config }] = await Promise.all([import('astro'), import('../../astro.config.ts')]);
  const server = await dev({
    ...config,
    ...rooted(project, cache),
    logLevel: 'warn',
    server: { host, port },
    vite: { ...config.vite, server: { fs: { allow: [project, content.path] } } },
  });
  checkOnChange(request);
  return `http://${host === '127.0.0.1' ? 'localhost' : host}:${String(server.address.port)}${base}`;
}

async function tellFindings(request: Development): Promise<void> {
  const { content, say } = request;
  try {
    const { errors, report, figures } = await checkPhase(request);
    say(report === '' ? `${content.shown}: ${figures}, nothing to mend.` : report);
    if (errors > 0) say('Entries with errors are left out until they are mended.');
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

/** One check for all changes of a moment: an editor that saves touches a file more than once. */
function checkOnChange(request: Development): void {
  let timer: NodeJS.Timeout | undefined;
  watch(request.content.path, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void tellFindings(request), 200);
  });
}
