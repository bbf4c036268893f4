import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readConfiguration } from '../../scripts/configuration.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth ü '));
after(() => rmSync(home, { recursive: true }));

function read(files: Record<string, string>) {
  const folder = mkdtempSync(join(home, 'of-'));
  writeFiles(folder, files);
  return readConfiguration(folder);
}

async function refusal(files: Record<string, string>): Promise<string> {
  return read(files).then(
    () => 'read',
    (error: unknown) => (error as Error).message,
  );
}

test('settings are read from TypeScript, JavaScript and JSON, and none is needed', async () => {
  const settings = { base: '/docs/', visibility: 'public' } as const;
  const text = `export default ${JSON.stringify(settings)};`;
  assert.deepEqual(await read({ 'plinth.config.ts': `const a: number = 1;\n${text}` }), settings);
  assert.deepEqual(await read({ 'plinth.config.mjs': text }), settings);
  assert.deepEqual(await read({ 'plinth.config.json': JSON.stringify(settings) }), settings);
  assert.deepEqual(await read({}), {});
});

test('an unknown setting is named with the nearest, and a wrong value is quoted', async () => {
  const settings = { contents: 'x', theme: { acent: '#fff', accent: 'red' }, base: 'a b' };
  const message = await refusal({ 'plinth.config.json': JSON.stringify(settings) });
  assert.deepEqual(message.split('\n').sort(), [
    'plinth.config.json: Unknown setting “contents”. Did you mean “content”?',
    'plinth.config.json: Unknown setting “theme.acent”. Did you mean “accent”?',
    'plinth.config.json: “base”: “a b” is not a path such as /docs/.',
    'plinth.config.json: “theme.accent”: “red” is not a colour such as #0b5fa5.',
  ]);
});

test('a syntax error and an exception are reported at their line, without a stack trace', async () => {
  const comma = `export default {\n  content: 'x'\n  out: 'y',\n};\n`;
  assert.match(
    await refusal({ 'plinth.config.ts': comma }),
    /^plinth\.config\.ts:3: The configuration fails: Expected ',', got 'out'$/,
  );
  assert.match(
    await refusal({ 'plinth.config.js': comma }),
    /^plinth\.config\.js:3: The configuration fails: Unexpected identifier 'out'$/,
  );
  assert.match(
    await refusal({ 'plinth.config.ts': `\nthrow new Error('no');` }),
    /^plinth\.config\.ts:2:7: The configuration fails: no$/,
  );
});

test('two configurations, and one without settings, are refused', async () => {
  assert.equal(
    await refusal({ 'plinth.config.ts': 'export default {}', 'plinth.config.json': '{}' }),
    'There are two configurations: plinth.config.ts and plinth.config.json. Keep one.',
  );
  assert.match(
    await refusal({ 'plinth.config.ts': 'export const content = 1;' }),
    /The settings are missing/,
  );
});
