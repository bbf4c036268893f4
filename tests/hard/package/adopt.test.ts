/** Types `docs/adopt.md` in an empty folder: every block of it, in order. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { blocksInDocument, fileOf } from '../../document-files.ts';
import { openRegistry, type Registry } from './registry.ts';

/** The day on which the document was written, so that its dates stay in order. */
const clock = pathToFileURL(resolve('tests/hard/package/clock.js')).href;

const blocks = blocksInDocument('docs/adopt.md');

const home = mkdtempSync(join(tmpdir(), 'plinth-adopt-'));
let registry: Registry;
before(async () => {
  mkdirSync(join(home, 'packed'));
  mkdirSync(join(home, 'empty'));
  registry = await openRegistry(join(home, 'packed'));
});
after(() => {
  registry.close();
  rmSync(home, { recursive: true });
});

test('everything in the guide for newcomers works as written, from an empty folder', async () => {
  assert.ok(blocks.length > 20);
  let folder = join(home, 'empty');
  let output = '';
  for (const block of blocks) {
    const { language, text } = block;
    if (language === 'sh') ({ folder, output } = await typed(text, folder));
    else if (language === 'text') {
      for (const line of text.trim().split('\n'))
        assert.ok(output.includes(line), `${line}\n${output}`);
    } else {
      const file = fileOf(block);
      assert.ok(file !== undefined, `No file is named above a block: ${block.above}`);
      save(join(folder, file), text);
    }
  }
});

/** Runs lines in a folder as a shell does; returns the folder it ends in. */
async function typed(lines: string, folder: string): Promise<{ folder: string; output: string }> {
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    PLINTH_CACHE: '',
    npm_config_registry: registry.address,
    npm_config_cache: join(home, 'cache'),
    npm_config_yes: 'true',
    NODE_OPTIONS: `--import=${clock}`,
  };
  const end = join(home, 'end');
  const shell = ['-e', '-c', `${lines}\npwd > "${end}"`];
  const { stdout, stderr } = await promisify(execFile)('bash', shell, { cwd: folder, env });
  return { folder: readFileSync(end, 'utf8').trim(), output: stdout + stderr };
}

function save(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
