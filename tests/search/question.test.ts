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
  assert.deepEqual(term, { word: 'k8s', others: ['Managed Kubernetes', 'EKS'] });
});

test('a genitive counts as the word itself, and a repeated word counts once', () => {
  assert.deepEqual(words("yesterday's backup, yesterday"), ['yesterday', 'backup']);
});

test('a query with very many words is cut, not refused', () => {
  const many = Array.from({ length: 500 }, (_, at) => `word${String(at)}`).join(' ');
  assert.equal(words(many).length, 8);
});

test('only misspelt words are corrected', () => {
  const unknown = [
    { word: 'restroe', meant: 'restore' },
    { word: 'zzz', meant: undefined },
  ];
  assert.equal(corrected('Restroe a zzz', unknown), 'restore a zzz');
  assert.equal(corrected('A “zzz”', unknown.slice(1)), 'A “zzz”');
});
