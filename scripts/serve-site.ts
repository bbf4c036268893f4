import { existsSync } from 'node:fs';
import { readImprint } from '#build/output-folder.ts';
import { listen, staticServer } from '#build/serve.ts';
import { restoreSwap } from '#build/swap.ts';
import type { PersonsPath } from './content-folder.ts';
import { typed } from './command-line.ts';
import { tell } from './terminal.ts';

/** The options of commands that serve. */
export const serveArguments = {
  port: {
    summary: 'The port, or the next free one if it is in use',
    value: 'PORT',
    default: '4321',
    refuse: (value: string) =>
      /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? undefined : `“${value}” is not a port`,
  },
  host: { summary: 'The address to listen on', value: 'HOST', default: '127.0.0.1' },
} as const;

/** Serves a built folder until the process is stopped, and prints its address. Throws if there is no build. */
export async function serveSite(
  out: PersonsPath,
  { host, port }: { host: string; port: string },
): Promise<void> {
  if (!existsSync(out.path)) restoreSwap(out.path);
  const imprint = readImprint(out.path);
  if (!imprint)
    throw new Error(
      `“${out.shown}” does not contain a built site. Build one first: ${typed('build')}`,
    );
  const { title, base } = imprint;
  const server = staticServer({ folder: out.path, base, host });
  const wanted = Number(port);
  const got = await listen(server, { host, port: wanted, tries: 20 });
  if (wanted !== 0 && got !== wanted) tell(`Port ${port} is in use.\n`);
  const name = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host;
  tell(`Plinth serves ${title} at http://${name}:${String(got)}${base}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
}
