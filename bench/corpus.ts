import { mkdirSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runCommand } from '../scripts/command-line.ts';
import { standpoint } from '../scripts/content-folder.ts';
import { corpusContent } from './corpus-content.ts';
import { corpusToday } from './corpus-making.ts';

const whole = (value: string) =>
  /^[1-9]\d{0,5}$/.test(value) ? undefined : `“${value}” is not a whole number above 0`;

await runCommand(
  {
    name: 'bench:corpus',
    summary:
      'Writes a generated platform of about PAGES documentation pages. The same seed writes the same files.',
    options: {
      seed: {
        summary: 'The seed of the random generator',
        value: 'S',
        default: '1',
        refuse: whole,
      },
    },
    positionals: ['PAGES', 'DIR'],
  },
  ({ seed }, [pages = '', dir = '']) => {
    const refusal = whole(pages);
    if (refusal !== undefined) throw new Error(`PAGES: ${refusal}.`);
    const folder = resolve(standpoint('bench:corpus'), dir);
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new Error(`“${dir}” is not empty. Name a new folder.`);
    const files = corpusContent(Number(pages), Number(seed));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    process.stdout.write(
      `${dir}: ${files.size} files, ${(bytes / 1e6).toFixed(1)} MB. Build it with --today ${corpusToday}.\n`,
    );
    return 0;
  },
);
