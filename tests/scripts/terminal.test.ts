import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { example, examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { runScript } from '../built-site.ts';
import { writeFiles } from '../write-files.ts';

const hostile = '\u001b]0;owned\u0007';

test('neither the name nor the text of a file can control a reader of a command’s output', async (t) => {
  const content = mkdtempSync(join(tmpdir(), 'plinth-terminal-'));
  t.after(() => rmSync(content, { recursive: true }));
  writeFiles(content, {
    ...examplePlatform,
    ...example(`guides/a${hostile}\u202e.md`, ''),
    'guides/b.md': `---\ntitle: [${hostile}\n---\n`,
    'guides/c.md':
      '---\ntitle: C\n---\n\n::set-env name=PATH::b\n\n| a |  \n|---|\n| ##[error] |\n',
  });
  const where = ['--content', content, '--today', exampleToday];
  const shown = [
    await runScript('check', ...where),
    await runScript('check', ...where, '--format', 'github'),
    await runScript('check', ...where, '--fix', '--dry-run'),
    await runScript('check', ...where, '--since', hostile),
    await runScript('check', '--content', `/nowhere${hostile}`),
    await runScript('import', 'matrix', hostile),
    await runScript('build', ...where, '--out', join(content, 'x')),
  ].map(({ output }) => output);
  for (const output of shown) {
    assert.doesNotMatch(output, /[^\P{Cc}\n\t]|\p{Bidi_Control}/u);
    assert.doesNotMatch(output, /^\s*::(?!error |warning )|##\w*\[/m);
  }
  assert.match(shown.join(''), /␛\]0;owned␇/);
});

test('commands print through one function, except reports with their own colours', () => {
  const doors = readdirSync('scripts')
    .filter((name) => name.endsWith('.ts') && !['terminal.ts', 'test.ts'].includes(name))
    .flatMap((name) =>
      readFileSync(join('scripts', name), 'utf8')
        .split('\n')
        .filter((line) => /std(?:out|err)\.write|console\./.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
  assert.deepEqual(
    doors.filter((door) => !door.includes('process.stdout.write(reporter.report(')),
    [],
  );
});
