import assert from 'node:assert/strict';
import { test } from 'node:test';
import { benefitsOf } from '#site/benefits.ts';
import { channelLabel, contactLabel, dialling, repositoryLabel } from '#site/contact.ts';
import { nextEvent } from '#site/events.ts';
import { lastAchieved } from '#site/objectives.ts';
import { readingMinutes } from '#site/reading.ts';

test('an address reads as people say it', () => {
  assert.equal(contactLabel('https://status.m.example/db/'), 'status.m.example/db');
  assert.equal(contactLabel('mailto:a@m.example'), 'a@m.example');
  assert.equal(channelLabel('https://chat.m.example/channels/fw-data'), '#fw-data');
  assert.equal(channelLabel('mailto:a@m.example'), 'a@m.example');
  assert.equal(repositoryLabel('https://git.m.example/fairway/db.git'), 'fairway/db');
});

test('a telephone number is dialled without its spaces', () => {
  assert.equal(dialling('+31 (10) 555 0110'), 'tel:+31105550110');
});

test('the availability last achieved is that of the period which ended last', () => {
  const achieved = [
    { period: '2026-10', availability: 99.98 },
    { period: '2026-Q3', availability: 99.9 },
    { period: '2026-09', availability: 99.8 },
  ];
  assert.equal(lastAchieved(achieved)?.period, '2026-10');
  assert.equal(lastAchieved(undefined), undefined);
});

test('the next event is the nearest of those that have not passed, today’s included', () => {
  const event = (date: string) => ({ data: { title: 'E', summary: 'S', date } });
  const events = [event('2026-12-10'), event('2026-11-23'), event('2026-11-01')];
  assert.equal(nextEvent(events, '2026-11-23')?.data.date, '2026-11-23');
  assert.equal(nextEvent(events, '2026-12-11'), undefined);
});

test('a benefit may be a plain sentence', () => {
  assert.deepEqual(benefitsOf(['Less work.', { text: 'Faster.', figure: '9 min' }]), [
    { text: 'Less work.' },
    { text: 'Faster.', figure: '9 min' },
  ]);
});

test('reading takes a minute at least', () => {
  assert.equal(readingMinutes(20), 1);
  assert.equal(readingMinutes(700), 4);
});
