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
const layer = new InstantLayer(index, {
  locale: 'en',
  idle: 'how do i my to the a get',
  related: '',
});
const found = (text: string) => layer.find(text).map(({ title }) => title);

test('names match from the first letter, services first', () => {
  assert.deepEqual(found('k').slice(0, 2), ['Kafka', 'Managed Kubernetes']);
  assert.equal(found('ka')[0], 'Kafka');
  assert.equal(found('kub')[0], 'Managed Kubernetes');
});

test('the exact name comes first, whatever else starts like it', () => {
  assert.equal(found('rpo')[0], 'Recovery point objective');
  assert.equal(found('K8S')[0], 'Managed Kubernetes');
  assert.equal(found('upgrade a cluster')[0], 'Upgrade a cluster');
});

test('wrong, missing or swapped letters are tolerated; a person’s name is not a typo', () => {
  for (const slip of ['kafka', 'kafak', 'kakfa', 'kaffka'])
    assert.equal(found(slip)[0], 'Kafka', slip);
  assert.equal(found('kuberntes')[0], 'Managed Kubernetes');
  assert.equal(layer.meant('kafak'), 'kafka');
  assert.equal(found('amina')[0], 'Harbour');
});

test('short words, numbers and words of the site are taken literally', () => {
  assert.equal(layer.meant('rpa'), undefined);
  assert.equal(layer.meant('2025'), undefined);
  assert.ok(layer.knows('upgrades'));
  assert.ok(!layer.knows('kafak'));
});

test('accents, umlauts and ß are found with and without them', () => {
  for (const written of ['straße nach genève', 'Strasse nach Geneve', 'STRASSE', 'genev'])
    assert.equal(found(written)[0], 'Straße nach Genève', written);
});

test('services being withdrawn come after the others', () => {
  assert.deepEqual(found('queue').slice(0, 2), ['Move a queue', 'Old Queue']);
});

test('a persona’s question finds the page that the platform gives for it', () => {
  assert.equal(found('cluster next version')[0], 'Upgrade a cluster');
});

test('the best answer is the one that the platform states, in any case', () => {
  assert.equal(layer.best('queue'), '/services/kafka/move/');
  assert.equal(layer.best('queues'), undefined);
});

test('symbols alone find nothing', () => {
  for (const text of ['', '   ', '.*+?^${}()|[]\\', '🚢🚢', '<script>'])
    assert.deepEqual(found(text), [], text);
});

test('right-to-left text and very long queries work like others', () => {
  const hebrew = new InstantLayer(
    { ...index, rows: [['מסד נתונים', '/s/', 'service']] },
    { locale: 'he', idle: '', related: '' },
  );
  assert.deepEqual(
    hebrew.find('נתונים').map(({ title }) => title),
    ['מסד נתונים'],
  );
  assert.deepEqual(found('x'.repeat(10_000)), []);
  assert.equal(found(`kafka ${'kafka '.repeat(2000)}`)[0], 'Kafka');
});

test('in languages that join words, the parts of a joined word in a title are found', () => {
  const rows: InstantIndex['rows'] = [['Datenbankwiederherstellung', '/guides/db/', 'docs']];
  const german = (locale: string) =>
    new InstantLayer({ ...index, rows }, { locale, idle: '', related: '' });
  const titles = (locale: string) => german(locale).find('Wiederherstellung').length;
  assert.equal(titles('de'), 1);
  assert.equal(titles('en'), 0);
});

test('signs count in names: a title that begins with C is no C++', () => {
  const [term] = layer.terms('C++');
  assert.ok(term && !layer.bears(term));
  const other = new InstantLayer(
    { ...index, rows: [['Build C++ on runners', '/guides/c/', 'docs']] },
    { locale: 'en', idle: '', related: '' },
  );
  assert.ok(other.bears(term));
  assert.equal(other.find('c++')[0]?.address, '/guides/c/');
});

test('words of the language that mean about the same find each other, after those that are the same', () => {
  const facts = { locale: 'en', idle: '', related: 'disk volume; call phone' };
  const rows: InstantIndex['rows'] = [
    ['A volume fills', '/volume/', 'docs'],
    ['A disk fails', '/disk/', 'docs'],
  ];
  const found = new InstantLayer({ ...index, rows }, facts).find('disks');
  assert.deepEqual(
    found.map(({ address }) => address),
    ['/disk/', '/volume/'],
  );
});
