import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf, entry, service } from '../catalogue/small-platform.ts';
import { benefitsOf, figureParts } from '#views/services/benefits.ts';
import {
  channelLabel,
  contactLabel,
  dialling,
  emergencyOf,
  repositoryLabel,
} from '#site/contact.ts';
import { siteOf } from '#site/make-site.ts';
import { defaultOptions } from '#site/options.ts';
import { Derived, RecordedSite } from '#bridge/recorded-site.ts';
import { Facts, type Questions } from '#reads/facts.ts';
import { nextEvent } from '#views/news/news.ts';
import { readingMinutes } from '#views/docs/guides.ts';

test('an address is shown in its usual short form', () => {
  assert.equal(contactLabel('https://status.m.example/db/'), 'status.m.example/db');
  assert.equal(contactLabel('mailto:a@m.example'), 'a@m.example');
  assert.equal(channelLabel('https://chat.m.example/channels/fw-data'), '#fw-data');
  assert.equal(channelLabel('mailto:a@m.example'), 'a@m.example');
  assert.equal(repositoryLabel('https://git.m.example/fairway/db.git'), 'fairway/db');
});

test('a phone number is dialled without its spaces', () => {
  assert.equal(dialling('+31 (10) 555 0110'), 'tel:+31105550110');
});

test('the next event is the nearest that has not passed, including today’s', () => {
  const event = (date: string, isCancelled = false) => ({
    data: { title: 'E', summary: 'S', date },
    lastDay: date,
    isCancelled,
  });
  const events = [event('2026-12-10'), event('2026-11-23'), event('2026-11-01')];
  assert.equal(nextEvent(events, '2026-11-23')?.data.date, '2026-11-23');
  assert.equal(nextEvent(events, '2026-12-11'), undefined);
  const cancelled = [event('2026-11-23', true), event('2026-12-10')];
  assert.equal(nextEvent(cancelled, '2026-11-23')?.data.date, '2026-12-10');
});

test('a benefit may be a plain sentence', () => {
  assert.deepEqual(benefitsOf(['Less work.', { text: 'Faster.', figure: '9 min' }]), [
    { text: 'Less work.' },
    { text: 'Faster.', figure: '9 min' },
  ]);
});

test('reading takes at least a minute', () => {
  assert.equal(readingMinutes(20), 1);
  assert.equal(readingMinutes(700), 4);
});

test('a figure is split into its number and what it counts', () => {
  assert.deepEqual(['9 min', '3.1 days a month', '10 of 11', '78 %', '4.6'].map(figureParts), [
    { number: '9', unit: 'min' },
    { number: '3.1', unit: 'days a month' },
    { number: '10', unit: 'of 11' },
    { number: '78', unit: '%' },
    { number: '4.6', unit: undefined },
  ]);
  assert.deepEqual(figureParts('half an hour'), { number: 'half an hour', unit: undefined });
});

test('in an emergency, a service has the number of its own, of its owner, or of the platform', async () => {
  const team = (phone: string) => entry(`title: T\nkind: platform\n${phone}`);
  const it = await catalogueOf({
    'teams/crew.md': team('phone: "+31 1"\nonCall: https://rota.example/crew'),
    'teams/own.md': team('phone: "+31 2"'),
    'teams/none.md': team(''),
    'services/a/index.md': service('A', 'support: { hours: 24x7, phone: "+31 3" }'),
    'services/b/index.md': service('B').replace('owner: crew', 'owner: own'),
    'services/c/index.md': service('C').replace('owner: crew', 'owner: none'),
  });
  const phones = ['a', 'b', 'c'].map(
    (id) => emergencyOf(siteOf(it, defaultOptions), it.services.get(id)).phone,
  );
  assert.deepEqual(phones, ['+31 3', '+31 2', '+31 1']);
  assert.deepEqual(emergencyOf(siteOf(it, defaultOptions)), {
    phone: '+31 1',
    schedule: 'https://rota.example/crew',
  });
  const shared = await catalogueOf({
    'services/a/index.md': service('A', 'support: { hours: 24x7, phone: "+31 3" }'),
    'services/b/index.md': service('B', 'support: { hours: 24x7, phone: "+31 3" }'),
  });
  assert.equal(emergencyOf(siteOf(shared, defaultOptions)).phone, '+31 3');
});

test('asking for the number in an emergency reads as little on a large platform as on a small one', async () => {
  const readsWith = async (count: number) => {
    const phone = 'support: { hours: 24x7, phone: "+31 3" }';
    const ids = Array.from({ length: count }, (_, index) => `s${index}`);
    const services = ids.map((id): [string, string] => [
      `services/${id}/index.md`,
      service(id, phone),
    ]);
    const site = siteOf(await catalogueOf(Object.fromEntries(services)), defaultOptions);
    const facts = new Facts(site.catalogue, site.questions as unknown as Questions);
    const recorded = new RecordedSite(site, facts, new Derived());
    const [{ phone: number }, reads] = await recorded.during(() =>
      Promise.resolve(emergencyOf(recorded.site)),
    );
    assert.equal(number, '+31 3');
    return reads.size;
  };
  assert.equal(await readsWith(9), await readsWith(3));
});
