import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InstantLayer } from '#browser/search/instant.ts';
import type { InstantIndex } from '#search/instant-index.ts';

const index: InstantIndex = {
  rows: [
    ['Managed Kubernetes', '/services/kubernetes/', 'service', ['k8s', 'cluster'], 'Compute'],
    ['Kafka', '/services/kafka/', 'service', ['topics'], 'Data'],
    ['Old Queue', '/services/queue/', 'service', ['message broker'], 'Data', 1],
    ['Recovery point objective', '/glossary/rpo/', 'glossary', ['RPO']],
    ['Upgrade a cluster', '/services/kubernetes/upgrade/', 'docs', [], 'Managed Kubernetes'],
    ['Straße nach Genève', '/guides/strasse/', 'docs'],
    ['Harbour', '/teams/harbour/', 'team', ['Amina Kafak'], 'Kafka, Old Queue'],
    ['Move a queue', '/services/kafka/move/', 'docs', [], 'Kafka'],
  ],
  synonyms: [['undo', 'restore']],
  best: [['Queue', '/services/kafka/move/']],
  questions: [['How do I get my cluster to the next version?', '/services/kubernetes/upgrade/']],
  help: [],
};
const layer = new InstantLayer(index, 'how do i my to the a get');
const found = (text: string) => layer.find(text).map(({ title }) => title);

test('names answer from the first letter, services first', () => {
  assert.deepEqual(found('k').slice(0, 2), ['Kafka', 'Managed Kubernetes']);
  assert.equal(found('ka')[0], 'Kafka');
  assert.equal(found('kub')[0], 'Managed Kubernetes');
});

test('the very name comes first, whatever else begins like it', () => {
  assert.equal(found('rpo')[0], 'Recovery point objective');
  assert.equal(found('K8S')[0], 'Managed Kubernetes');
  assert.equal(found('upgrade a cluster')[0], 'Upgrade a cluster');
});

test('letters that are wrong, missing or changed places are forgiven; people’s names are no slip', () => {
  for (const slip of ['kafka', 'kafak', 'kakfa', 'kaffka'])
    assert.equal(found(slip)[0], 'Kafka', slip);
  assert.equal(found('kuberntes')[0], 'Managed Kubernetes');
  assert.equal(layer.meant('kafak'), 'kafka');
  assert.equal(found('amina')[0], 'Harbour');
});

test('short words, numbers and words of the site are taken as they are', () => {
  assert.equal(layer.meant('rpa'), undefined);
  assert.equal(layer.meant('2025'), undefined);
  assert.ok(layer.knows('upgrades'));
  assert.ok(!layer.knows('kafak'));
});

test('accents, umlauts and ß are found either way', () => {
  for (const written of ['straße nach genève', 'Strasse nach Geneve', 'STRASSE', 'genev'])
    assert.equal(found(written)[0], 'Straße nach Genève', written);
});

test('what is on its way out comes after what stays', () => {
  assert.deepEqual(found('queue').slice(0, 2), ['Move a queue', 'Old Queue']);
});

test('a persona’s question leads to the page that the platform names for it', () => {
  assert.equal(found('cluster next version')[0], 'Upgrade a cluster');
});

test('the best answer is the one that the platform states, whatever the case', () => {
  assert.equal(layer.best('queue'), '/services/kafka/move/');
  assert.equal(layer.best('queues'), undefined);
});

test('what is no word finds nothing', () => {
  for (const text of ['', '   ', '.*+?^${}()|[]\\', '🚢🚢', '<script>'])
    assert.deepEqual(found(text), [], text);
});

test('letters of other directions and very long questions are answered like others', () => {
  const hebrew = new InstantLayer({ ...index, rows: [['מסד נתונים', '/s/', 'service']] }, '');
  assert.deepEqual(
    hebrew.find('נתונים').map(({ title }) => title),
    ['מסד נתונים'],
  );
  assert.deepEqual(found('x'.repeat(10_000)), []);
  assert.equal(found(`kafka ${'kafka '.repeat(2000)}`)[0], 'Kafka');
});
