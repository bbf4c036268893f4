import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** Renders the given pages of a content folder and returns their HTML in the same order. */
export async function renderPages(
  { content, out, today }: { content: string; out: string; today: string },
  addresses: readonly string[],
  timezone = 'UTC',
): Promise<string[]> {
  await promisify(execFile)(
    process.execPath,
    [resolve('tests/build/render-some.ts'), content, out, today, ...addresses],
    { env: { ...process.env, TZ: timezone } },
  );
  return addresses.map((address) => readFileSync(join(out, address, 'index.html'), 'utf8'));
}
