import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { outputFolder, readImprint, writeImprint } from '#build/output-folder.ts';
import { wholeFolder } from '#source/content-folder.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'plinth-out-')));
after(() => rmSync(home, { recursive: true }));

const project = join(home, 'project');
const content = join(home, 'work', 'content');
mkdirSync(project);
mkdirSync(content, { recursive: true });

const refusal = (out: string) => {
  try {
    outputFolder(out, { content: wholeFolder(content), project });
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
};

test('a folder that holds the content, the project, the home or the working folder is refused', () => {
  assert.match(refusal(content), /it holds the content/);
  assert.match(refusal(join(home, 'work')), /it holds the content/);
  assert.match(refusal(project), /it holds the project/);
  assert.match(refusal('/'), /it holds the content/);
  assert.match(refusal('.'), /it holds the working directory/);
  assert.match(refusal(homedir()), /it holds/);
});

test('a folder inside the content is refused, since its pages would be read as content', () => {
  assert.match(refusal(join(content, 'dist')), /it is inside the content folder/);
});

test('a link to a dangerous folder is refused too', () => {
  symlinkSync(content, join(home, 'innocent'));
  assert.match(refusal(join(home, 'innocent')), /it holds the content/);
});

test('a folder with files that no build wrote is refused, and so is a file', () => {
  mkdirSync(join(home, 'photos'));
  writeFileSync(join(home, 'photos', 'cat.jpg'), '');
  assert.equal(
    refusal(join(home, 'photos')),
    `“${join(home, 'photos')}” can't be replaced by a build: it contains files that a build did not write. Choose another folder with --out, or empty this one.`,
  );
  assert.match(refusal(join(home, 'photos', 'cat.jpg')), /it is a file/);
});

test('a folder that is missing, empty, or an earlier build may be replaced', () => {
  const dist = join(home, 'dist');
  assert.equal(outputFolder(dist, { content: wholeFolder(content), project }), dist);
  mkdirSync(dist);
  assert.equal(outputFolder(dist, { content: wholeFolder(content), project }), dist);
  writeFileSync(join(dist, 'index.html'), '');
  writeImprint(dist, { title: 'Fairway', base: '/docs/' });
  assert.equal(outputFolder(dist, { content: wholeFolder(content), project }), dist);
  assert.deepEqual(readImprint(dist), { title: 'Fairway', base: '/docs/' });
});

test('a folder whose name only starts like the content’s is allowed', () => {
  assert.equal(refusal(`${content}-dist`), 'none');
  assert.equal(refusal(join(project, '..dist')), 'none');
});

test('a mount point is refused before anything is built, and so is a dead link', () => {
  // Not every system has it.
  if (existsSync('/dev')) assert.match(refusal('/dev'), /a disk is mounted there/);
  symlinkSync(join(home, 'nowhere'), join(home, 'dangling'));
  assert.match(refusal(join(home, 'dangling')), /it is a broken link/);
});
