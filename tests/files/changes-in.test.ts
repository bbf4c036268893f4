import assert from 'node:assert/strict';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { changesIn } from '#files/changes-in.ts';

const home = mkdtempSync(join(realpathSync(tmpdir()), 'plinth-changes-'));
after(() => rmSync(home, { recursive: true, force: true }));
const folder = join(home, 'content');
const [file, beside] = [join(folder, 'guides/help.md'), join(folder, 'guides/.help')];
const begin = () => {
  mkdirSync(join(folder, 'guides'), { recursive: true });
  writeFileSync(file, 'A');
};
const replace = () => {
  writeFileSync(beside, 'B');
  renameSync(beside, file);
};
const again = () => {
  rmSync(folder, { recursive: true });
  begin();
};

/** Edits, one after the other. */
const edits: Record<string, () => void> = {
  'an edit': () => appendFileSync(file, 'C'),
  'a file that takes its place': replace,
  'another that takes its place': replace,
  'an edit of that file': () => appendFileSync(file, 'D'),
  'all folders, deleted and made again': again,
  'an edit in them': () => appendFileSync(file, 'E'),
  'a new folder': () => mkdirSync(join(folder, 'teams')),
  'a file in it': () => writeFileSync(join(folder, 'teams/crew.md'), 'F'),
};

test('each change is told, however a file was saved before', { timeout: 60_000 }, async () => {
  begin();
  const changes = changesIn([{ path: folder }], (_, path) => path.endsWith('/.help'));
  const heard: string[] = [];
  let next = changes.next();
  const isTold = (within: number) => Promise.race([next.then(() => true), wait(within, false)]);
  for (const [name, edit] of Object.entries(edits)) {
    edit();
    if (!(await isTold(5_000))) break;
    heard.push(name);
    // Until nothing more is told of the same edit.
    do next = changes.next();
    while (await isTold(400));
  }
  again();
  await next;
  await changes.return(undefined);
  assert.deepEqual(heard, Object.keys(edits));
});
