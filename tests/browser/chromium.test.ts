import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { launchChromium } from './chromium.ts';

const shell = '#!/bin/sh\n';
const sudo = `${shell}shift\nexec "$@"\n`;

/** The result or error of `findChromium` on a machine with only these programs. */
function foundWith(programs: Record<string, string>, env: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-path-'));
  try {
    for (const [name, text] of Object.entries(programs)) {
      writeFileSync(join(folder, name), text, { mode: 0o755 });
    }
    const ask = `import(${JSON.stringify(join(import.meta.dirname, 'chromium.ts'))})
      .then(({ findChromium }) => process.stdout.write(findChromium()))
      .catch(({ message }) => process.stdout.write(message))`;
    const { stdout } = spawnSync(process.execPath, ['--eval', ask], {
      env: { PATH: folder, PLAYWRIGHT_BROWSERS_PATH: folder, ...env },
      encoding: 'utf8',
    });
    return stdout.replace(folder, 'PATH');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('Chromium starts, runs a page and returns its result', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent('<p>Plinth</p><script>document.title = "ran";</script>');
    assert.equal(await page.title(), 'ran');
    assert.equal(await page.locator('p').innerText(), 'Plinth');
  } finally {
    await browser.close();
  }
});

test('the system’s Chromium is found under any of its names', () => {
  assert.equal(foundWith({ 'google-chrome': shell }), 'PATH/google-chrome');
});

test('without Chromium, apt-get installs it', () => {
  const apt = `${shell}case "$*" in
    *update) ;;
    *install*chromium) echo '${shell}' > "$PATH/chromium"; /bin/chmod +x "$PATH/chromium" ;;
    *) exit 1 ;;
  esac\n`;
  assert.equal(foundWith({ 'apt-get': apt, sudo }), 'PATH/chromium');
});

test('if Chromium can’t be installed, the error says what to do', () => {
  const advice =
    'The browser tests need Chromium: install it (Debian: apt-get install chromium), or name one in CHROME_PATH.';
  assert.equal(foundWith({}), `No Chromium here. ${advice}`);
  assert.equal(
    foundWith({ 'apt-get': `${shell}exit 1`, sudo }),
    `apt-get update failed. ${advice}`,
  );
  assert.equal(
    foundWith({ 'apt-get': `${shell}exit 0`, sudo }),
    `apt-get brought no Chromium. ${advice}`,
  );
});

test('a CHROME_PATH to a missing file is an error, even if another Chromium is installed', () => {
  assert.equal(
    foundWith({ chromium: shell }, { CHROME_PATH: '/nowhere/chromium' }),
    'CHROME_PATH is not a program: “/nowhere/chromium”.',
  );
});
