import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { Packs, type PackedAt } from '#files/packs.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'plinth-packs-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const text = (sign: string, length = 9) => Buffer.from(sign.repeat(length));
const files = () => readdirSync(folder);

/** Keeps texts as a run does, with what earlier runs kept. */
function keep(texts: readonly Buffer[], before: readonly PackedAt[] = []): PackedAt[] {
  const packs = new Packs(folder);
  return packs.keep([...before, ...texts.map((each) => packs.add(each)!)]);
}

const read = (place: PackedAt) => new Packs(folder).read(place)?.toString();

test('a later run reads what a run kept, all from one file', () => {
  const places = keep([text('a'), text('b'), text('a')]);
  assert.deepEqual(places.map(read), ['aaaaaaaaa', 'bbbbbbbbb', 'aaaaaaaaa']);
  assert.equal(files().length, 1);
  assert.equal(statSync(join(folder, files()[0]!)).size, 18);
});

test('what a run no longer needs is forgotten, and what it needs moves together', () => {
  let places = keep([text('x', 3e6), text('a')]).slice(1);
  for (const sign of 'bcdefghijklmnopqrstuvwxyz') places = keep([text(sign)], places);
  assert.equal(places.map((place) => read(place)?.[0]).join(''), 'abcdefghijklmnopqrstuvwxyz');
  assert.ok(files().length <= 21, files().join(' '));
  const size = files().reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  assert.ok(size < 1e6, `${size} bytes`);
});

test('a damaged, cut off or missing text is not read', () => {
  const [first, second] = keep([text('a'), text('b')]) as [PackedAt, PackedAt];
  const file = join(folder, first[0]);
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(0, 12));
  assert.deepEqual([first, second].map(read), ['aaaaaaaaa', undefined]);
  writeFileSync(file, Buffer.concat([Buffer.from('A'), whole.subarray(1)]));
  assert.deepEqual([first, second].map(read), [undefined, 'bbbbbbbbb']);
  rmSync(file);
  assert.deepEqual([first, second].map(read), [undefined, undefined]);
});

test('a place never leads out of the folder', () => {
  writeFileSync(join(folder, '..', 'plinth-outside.txt'), 'aaaaaaaaa');
  const [place] = keep([text('a')]) as [PackedAt];
  assert.equal(read(['../plinth-outside.txt', 0, 9, place[3]]), undefined);
  rmSync(join(folder, '..', 'plinth-outside.txt'));
});

test('two runs at the same time may forget what the other kept, but never confuse it', () => {
  const [one, other] = [new Packs(folder), new Packs(folder)];
  const [a, b] = [one.add(text('a'))!, other.add(text('b'))!];
  one.keep([a]);
  assert.equal(read(a), 'aaaaaaaaa');
  assert.deepEqual(other.keep([b]), [b]);
  assert.deepEqual([a, b].map(read), [undefined, undefined]);
  assert.equal(files().length, 0);
});
