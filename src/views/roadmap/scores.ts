import { compare } from '#model/compare.ts';
import type { Catalogue, Survey, SurveyScore } from '#catalogue/catalogue.ts';
import { daysBetween } from '#model/period.ts';

/** A score of a survey with its previous value. */
export interface Score extends SurveyScore {
  before: { value: number; survey: Survey } | undefined;
}

/** A score over time: the overall score of each survey. */
export interface ScoreSeries {
  name: string;
  outOf: number;
  /** The value at the bottom of the chart: zero, or for scores below it, such as an NPS, as far below as above. */
  least: number;
  /**
   * Oldest first. Positions are in percent of the chart: across from the first survey to the last, down from the
   * maximum.
   */
  points: { survey: Survey; value: number; across: number; down: number }[];
}

/** The scores of a survey, each with the previous result of the same question for the same persona. */
export function scoresOf(survey: Survey, { surveys }: Pick<Catalogue, 'surveys'>): Score[] {
  const earlier = [...surveys]
    .filter(({ data }) => data.date < survey.data.date)
    .sort((one, other) => compare(other.data.date, one.data.date));
  return survey.scores.map((own) => {
    const found = earlier
      .flatMap((survey) => survey.scores.map((score) => ({ survey, score })))
      .find(
        ({ score: { name, persona, outOf } }) =>
          name === own.name && persona === own.persona && outOf === own.outOf,
      );
    return { ...own, before: found && { value: found.score.value, survey: found.survey } };
  });
}

/** Overall scores across all surveys, in the order of the newest. A single result is not a series. */
export function scoreSeries(surveys: Iterable<Survey>): ScoreSeries[] {
  const byDate = [...surveys].sort((one, other) => compare(one.data.date, other.data.date));
  const points = byDate
    .toReversed()
    .flatMap((survey) =>
      survey.scores
        .filter(({ persona }) => persona === undefined)
        .map((score) => ({ ...score, survey })),
    );
  return [...Map.groupBy(points, ({ name, outOf }) => `${name} ${String(outOf)}`).values()]
    .filter((series) => series.length > 1)
    .map((series) => placed(series.reverse()));
}

/** The series of a survey's scores, up to its own date. */
export function seriesUntil(survey: Survey, surveys: Iterable<Survey>): ScoreSeries[] {
  const until = [...surveys].filter(({ data }) => data.date <= survey.data.date);
  return scoreSeries(until).filter(({ points }) => points.at(-1)?.survey === survey);
}

/** The line through the points, in the chart's own units of 100 by 100. */
export function pathOf(points: ScoreSeries['points']): string {
  return points
    .map(({ across, down }, index) => `${index === 0 ? 'M' : 'L'}${String(across)} ${String(down)}`)
    .join('');
}

/** The points, each as a zero-length line that round caps turn into a dot. */
export function pointsPath(points: ScoreSeries['points']): string {
  return points.map(({ across, down }) => `M${String(across)} ${String(down)}h0`).join('');
}

function placed(
  series: { name: string; value: number; outOf: number; survey: Survey }[],
): ScoreSeries {
  const dates = series.map(({ survey }) => survey.data.date);
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const span = daysBetween(first, last);
  const { name = '', outOf = 1 } = series[0] ?? {};
  const least = series.some(({ value }) => value < 0) ? -outOf : 0;
  return {
    name,
    outOf,
    least,
    points: series.map(({ survey, value }) => ({
      survey,
      value,
      across: span === 0 ? 50 : rounded((daysBetween(first, survey.data.date) / span) * 100),
      down: rounded(((outOf - value) / (outOf - least)) * 100),
    })),
  };
}

/** Two decimals are finer than screens show. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
