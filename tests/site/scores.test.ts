import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathOf, pointsPath, scoreSeries, scoresOf, seriesUntil } from '#views/roadmap/scores.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';

const survey = (date: string, ...scores: string[]) =>
  entry(`title: Of ${date}\ndate: ${date}\nmethod: survey\nscores:\n  - ${scores.join('\n  - ')}`);
const files = {
  'personas/sre.md': entry('title: SRE\nsummary: Keeps it running.'),
  'surveys/spring.md': survey(
    '2026-01-01',
    '{ name: Overall, value: 3, outOf: 5 }',
    '{ name: Overall, value: 2, outOf: 5, persona: sre }',
    '{ name: Help, value: 7, outOf: 10 }',
  ),
  'surveys/summer.md': survey('2026-04-11', '{ name: Overall, value: 3.5, outOf: 5 }'),
  'surveys/autumn.md': survey(
    '2026-07-20',
    '{ name: Help, value: 4, outOf: 5 }',
    '{ name: Overall, value: 4, outOf: 5 }',
    '{ name: Overall, value: 3.2, outOf: 5, persona: sre }',
    '{ name: Overall, value: 1, outOf: 5, persona: nobody }',
  ),
};

test('a score is shown with the previous one of the same question and group', async () => {
  const catalogue = await catalogueOf(files);
  const scores = scoresOf(catalogue.surveys.get('autumn')!, catalogue);
  assert.deepEqual(
    scores.map(({ name, value, persona, before }) => [
      ...[name, persona?.title, value],
      ...[before?.value, before?.survey.id],
    ]),
    [
      // Scores out of five and out of ten are different questions.
      ['Help', undefined, 4, undefined, undefined],
      ['Overall', undefined, 4, 3.5, 'summer'],
      ['Overall', 'SRE', 3.2, 2, 'spring'],
    ],
  );
});

test('a question that everybody answered repeatedly is a series, placed by date and share of the maximum', async () => {
  const { surveys } = await catalogueOf(files);
  assert.deepEqual(
    scoreSeries(surveys).map(({ name, outOf, points }) => ({
      name,
      outOf,
      points: points.map(({ survey, value, across, down }) => [survey.id, value, across, down]),
    })),
    [
      {
        name: 'Overall',
        outOf: 5,
        points: [
          ['spring', 3, 0, 40],
          ['summer', 3.5, 50, 30],
          ['autumn', 4, 100, 20],
        ],
      },
    ],
  );
  assert.deepEqual(scoreSeries([]), []);
});

test('a survey shows the series of its own scores up to its day', async () => {
  const { surveys } = await catalogueOf({
    ...files,
    'surveys/winter.md': survey('2026-10-01', '{ name: Help, value: 3, outOf: 5 }'),
  });
  const until = (id: string) =>
    seriesUntil(surveys.get(id)!, surveys).map(({ name, points }) => [
      name,
      ...points.map(({ value }) => value),
    ]);
  assert.deepEqual(until('spring'), []);
  assert.deepEqual(until('summer'), [['Overall', 3, 3.5]]);
  assert.deepEqual(until('winter'), [['Help', 4, 3]]);
});

test('a series is drawn as a line through its points, with a dot on each', async () => {
  const [series] = scoreSeries((await catalogueOf(files)).surveys);
  assert.equal(pathOf(series!.points), 'M0 40L50 30L100 20');
  assert.equal(pointsPath(series!.points), 'M0 40h0M50 30h0M100 20h0');
});

test('scores below zero, as of an NPS, are drawn between the same distance below zero and above', async () => {
  const { surveys } = await catalogueOf({
    'surveys/one.md': survey('2026-01-01', '{ name: NPS, value: -50, outOf: 100 }'),
    'surveys/two.md': survey('2026-06-01', '{ name: NPS, value: 0, outOf: 100 }'),
  });
  const [series] = scoreSeries(surveys);
  assert.equal(series?.least, -100);
  assert.deepEqual(
    series.points.map(({ down }) => down),
    [75, 50],
  );
});
