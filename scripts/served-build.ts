import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readImprint } from '#build/output-folder.ts';
import { listen, staticServer } from '#build/serve.ts';
import { typed, type Values } from './command-line.ts';
import { outFolder, siteArguments, siteRequest } from './site-request.ts';
import { runBuild } from './run-build.ts';

/** The options of commands that view the site in a browser. */
export const lookArguments = {
  ...siteArguments,
  from: { summary: 'Use this built site instead of building one', value: 'DIR' },
} as const;

/**
 * Serves an existing or new build on a local port while `look` runs. `look` receives the address of its home page.
 * Returns the exit code of `look`, or 1 if the content has errors. Throws if the folder holds no build.
 */
export async function withServedBuild(
  command: string,
  { from, ...values }: Values<typeof lookArguments>,
  look: (home: string) => Promise<number>,
): Promise<number> {
  if (from !== undefined) return withServed((await outFolder(from, command)).path, from, look);
  const request = await siteRequest(command, values);
  const folder = mkdtempSync(join(tmpdir(), `plinth-${command.replace(':', '-')}-`));
  try {
    if (!(await runBuild(request, { path: folder, shown: folder }))) return 1;
    return await withServed(folder, folder, look);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function withServed(
  folder: string,
  shown: string,
  look: (home: string) => Promise<number>,
): Promise<number> {
  const imprint = readImprint(folder);
  if (!imprint)
    throw new Error(`“${shown}” does not contain a built site. Build one: ${typed('build')}`);
  const { base } = imprint;
  const server = staticServer({ folder, base });
  const port = await listen(server, { host: '127.0.0.1', port: 0, tries: 1 });
  try {
    return await look(`http://127.0.0.1:${port}${base}`);
  } finally {
    server.close();
  }
}
