import assert from 'node:assert/strict';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { builtSite } from '../built-site.ts';
import { htmlErrors } from './nu-checker.ts';

const broken = mkdtempSync(join(tmpdir(), 'plinth-html-'));
let pages: string[];
let errors: string[];
before(async () => {
  const site = await builtSite();
  pages = globSync('**/*.html', { cwd: site }).map((page) => join(site, page));
  const page = '<!doctype html>\n<html lang="en"><title>x</title>\n<p><ul></ul></p>\n';
  for (const name of ['a.html', 'b.html']) writeFileSync(join(broken, name), page);
  errors = htmlErrors([...pages.sort(), join(broken, 'a.html'), join(broken, 'b.html')]);
});
after(() => rmSync(broken, { recursive: true }));

const isOfBroken = (error: string) => error.startsWith(broken);

test('every page of the site is valid HTML', () => {
  assert.ok(pages.length > 50);
  assert.deepEqual(
    errors.filter((error) => !isOfBroken(error)),
    [],
  );
});

test('an error is reported with its place, and once for all pages that have it', () => {
  const [error = '', ...others] = errors.filter(isOfBroken);
  assert.deepEqual(others, []);
  assert.match(error, /a\.html:3:\d+ {2}No “p” element in scope .*\(and in 1 more places\)/);
});
