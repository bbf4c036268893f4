import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termsOf } from '#browser/search/question.ts';
import { corrected } from '#browser/search/unknown.ts';

const synonyms = [
  ['Managed Kubernetes', 'k8s', 'EKS'],
  ['single sign-on', 'SSO'],
];
const idle = new Set(['who', 'the', 'is', 'how']);
const words = (text: string) => termsOf(text, synonyms, idle).map(({ word }) => word);

test('stop words are ignored, unless there are no others', () => {
  assert.deepEqual(words('Who is the owner?'), ['owner']);
  assert.deepEqual(words('who is the'), ['who', 'is', 'the']);
});

test('a name of several words is one term', () => {
  assert.deepEqual(words('upgrade managed kubernetes'), ['managed kubernetes', 'upgrade']);
  assert.deepEqual(words('How single sign-on works'), ['single sign on', 'works']);
});

test('a term includes its synonyms', () => {
  const [term] = termsOf('K8S', synonyms, idle);
  assert.equal(term?.word, 'k8s');
  assert.equal(term.asked, 'K8S');
  assert.deepEqual(term.others, ['Managed Kubernetes', 'EKS']);
});

test('a genitive counts as the word itself, and a repeated word counts once', () => {
  assert.deepEqual(words("yesterday's backup, yesterday"), ['yesterday', 'backup']);
});

test('a query with very many words is cut, not refused', () => {
  const many = Array.from({ length: 500 }, (_, at) => `word${String(at)}`).join(' ');
  assert.equal(words(many).length, 8);
});

test('misspelt words are corrected, and words that are nowhere are left out', () => {
  const unknown = [
    { word: 'Restroe', meant: 'restore' },
    { word: 'zzz', meant: undefined },
  ];
  assert.equal(corrected('Restroe a “zzz” 1.36', unknown), 'restore a 1.36');
  assert.equal(corrected('A “zzz”', []), 'A “zzz”');
});

test('versions, options and names with signs are one term, as they are written', () => {
  const written = (text: string) => termsOf(text, synonyms, idle).map((term) => term.written);
  assert.deepEqual(written('upgrade to 1.29.3?'), [undefined, undefined, '1.29.3']);
  assert.deepEqual(written('(--dry-run) C++ C#, FW-P01.'), ['--dry-run', 'c++', 'c#', 'fw-p01']);
  assert.deepEqual(written('max.poll.records NOT_FOUND'), ['max.poll.records', 'not_found']);
  assert.deepEqual(words('sign-in works'), ['sign in', 'works']);
});

test('of an option that is nowhere, its words are asked; of a version, nothing is', () => {
  const left = (text: string) => corrected(text, [{ word: text, meant: undefined }]);
  assert.equal(left('--no-verify'), 'verify');
  assert.equal(left('2.7.18'), '');
  assert.equal(left('C++'), '');
  assert.equal(left('sign-off'), 'sign off');
});
