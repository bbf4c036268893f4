import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import {
  boolean,
  clock,
  date,
  duration,
  email,
  id,
  languageTag,
  moment,
  month,
  period,
  quarter,
  quoted,
  sitePath,
  target,
  text,
  timeZone,
  url,
} from '#model/values.ts';

const accepted = (schema: z.ZodType, ...values: unknown[]) => {
  for (const value of values) assert.ok(schema.safeParse(value).success, JSON.stringify(value));
};
const refused = (schema: z.ZodType, ...values: unknown[]) => {
  for (const value of values) assert.ok(!schema.safeParse(value).success, JSON.stringify(value));
};

test('a date must exist in the calendar', () => {
  accepted(date, '2026-11-30', '2024-02-29', '0001-01-01', '9999-12-31');
  refused(date, '2026-02-29', '2026-11-31', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01');
  refused(date, '2026-11-30T00:00', ' 2026-11-30', '', 20261130);
});

test('months, quarters and periods have one format', () => {
  accepted(month, '2026-01', '2026-12');
  refused(month, '2026-13', '2026-00', '2026-1', '2026-01-01');
  accepted(quarter, '2026-Q1', '2026-Q4');
  refused(quarter, '2026-Q5', '2026-q1', 'Q1 2026', '2026Q1');
  accepted(period, '2026-Q1', '2026-10');
  refused(period, '2026-10-01', '2026');
});

test('a target is a period, a range, a horizon or none; YAML reads a year as a number', () => {
  accepted(target, '2026-Q4', '2026-11', '2026-11-30', 'none');
  accepted(target, '2027-H1', '2027', 'FY2027-Q1', '2027-Q1/2027-Q2', 'near', 2027);
  assert.equal(target.parse(2027), '2027');
  refused(target, 'soon', '2026-11-31', '', 27, 2026.5);
});

test('a duration is in whole minutes, hours or days', () => {
  accepted(duration, '15m', '4h', '30d', '0m');
  refused(duration, '1.5h', '4 h', '2w', 'PT4H', '-1d', '4');
});

test('a time of day is valid, and may follow a date', () => {
  accepted(clock, '00:00', '23:59');
  refused(clock, '24:00', '9:00', '09:60', '09:00:00');
  accepted(moment, '2026-11-30', '2026-11-30 22:00', '2026-11-30T22:00');
  refused(moment, '2026-11-31 22:00', '2026-11-30 24:00', '22:00', '2026-11-30 22:00 CET');
});

test('an id has lower-case segments with inner hyphens', () => {
  accepted(id, 'a', 'queue-2', '2fa', 'backup/restore-test');
  refused(id, 'Queue', 'a_b', '-a', 'a-', 'a--b', 'a/', '/a', 'a//b', 'é', '', '../a');
});

test('an address is complete, and is for the web, mail or telephone', () => {
  accepted(url, 'https://example.org', 'HTTP://e.org/a?b#c', 'mailto:a@b.org', 'tel:+3110555');
  refused(url, 'example.org', '//example.org', '/a', 'javascript:alert(1)', 'https://', 'data:,a');
});

test('a former address is on this site', () => {
  accepted(sitePath, '/old/', '/services/Old_Name.html/', '/a-ö/');
  refused(sitePath, '/', 'old/', '/old', '//old/', '/../old/', '/a/./', '/a b/', '/a?b/', '/a\\b/');
});

test('a former address is none of the site’s own files, in any case', () => {
  accepted(sitePath, '/catalogue/', '/filesystems/', '/404s/', `/${'a'.repeat(248)}/`);
  refused(sitePath, '/a/index.html/', '/404/', '/Feed.ATOM/a/', '/files/', '/_astro/a/', '/.git/');
  refused(sitePath, `/${'a'.repeat(249)}/`, `/${'ä'.repeat(125)}/`);
});

test('boolean values may be written as yes and no', () => {
  assert.equal(boolean.parse('yes'), true);
  assert.equal(boolean.parse('no'), false);
  accepted(boolean, true, false);
  refused(boolean, 'on', 'true', 1, '');
});

test('a text is not empty', () => {
  accepted(text, 'a');
  refused(text, '', ' ', '\n', 1, null);
});

test('e-mail addresses, time zones and languages are valid', () => {
  accepted(email, 'a@b.org', 'a+b@c.d.org');
  refused(email, 'a', 'a@b', '@b.org', 'a b@c.org', 'a@b..org');
  accepted(timeZone, 'UTC', 'Europe/Amsterdam');
  refused(timeZone, 'Amsterdam', '');
  accepted(languageTag, 'en', 'de', 'en-GB', 'zh-Hant', 'xx');
  refused(languageTag, 'english', 'EN', 'en_GB', 'en-1', 'x');
});

test('a long value is shortened when quoted', () => {
  assert.equal(quoted('a'), '“a”');
  assert.equal(quoted(1.5), '“1.5”');
  assert.equal(quoted({ a: [1] }), '“{"a":[1]}”');
  assert.equal(quoted('x'.repeat(61)), `“${'x'.repeat(60)}…”`);
});
