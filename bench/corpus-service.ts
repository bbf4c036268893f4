import type { Lifecycle } from '#model/lifecycle.ts';
import { serviceMatrix } from './corpus-matrix.ts';
import { day, ids, personas, providers, write, type Making, type Named } from './corpus-making.ts';
import { diagram, pageBody } from './corpus-page.ts';
import type { Random } from './random.ts';
import { capital, proseFrom } from './words.ts';

/** A service: its facts, three documentation pages and a matrix. Every tenth has a diagram. */
export function writeService(making: Making, { id, title }: Named, index: number): void {
  const { random, services, teams, categories } = making;
  const prose = proseFrom(random);
  const owner = random.one(teams).id;
  const sturdy = services.filter(
    (other, at) => other.id !== id && lifecycleAt(at) === 'production',
  );
  const others = random.some(sturdy.slice(0, 40), 3);
  // Only on earlier ones, to avoid cycles.
  const below = others.filter((other) => services.indexOf(other) < index);
  const link = (other: Named, from = '..') => `[${other.title}](${from}/${other.id}/index.md)`;
  const text = [
    prose.paragraph(5),
    '## How it works',
    prose.paragraph(5),
    ...(index % 10 === 0 ? [diagram(random, prose)] : []),
    '## What it stands on',
    `${prose.paragraph(4)} See ${others.map((other) => link(other)).join(', ')}.`,
  ];
  write(
    making,
    `services/${id}/index.md`,
    {
      title,
      summary: `${capital(prose.thing())} and ${prose.thing()} for ${title}, run for you.`,
      owner,
      category: random.one(categories).id,
      ...lifecycle(random, index, others),
      reviewed: day(random, 5, 150),
      benefits: [prose.sentence(), prose.sentence()],
      order: { url: `https://order.example/${id}`, leadTime: random.one(['15m', '4h', '2d']) },
      support: {
        hours: random.one(['24x7', 'business-hours']),
        channel: `https://chat.example/${id}`,
      },
      objectives: {
        availability: random.one([99.5, 99.9, 99.95]),
        rpo: random.one(['15m', '1h', '1d']),
        rto: random.one(['1h', '4h', '1d']),
      },
      personas: random.some(personas, 2),
      providers: random.some(providers, random.between(1, 2)),
      dependsOn: ids(below.slice(0, random.below(3))),
      aliases: [`${prose.component()}-${index}`],
    },
    text.join('\n\n'),
  );
  const page = (name: string, data: object, links: string[]) =>
    write(
      making,
      `services/${id}/${name}.md`,
      { ...data, reviewed: day(random, 5, 150) },
      pageBody({ random, prose, words: random.between(400, 900), links }),
    );
  page('get-started', { title: `First steps with ${title}`, type: 'tutorial', start: true }, [
    '[the reference](./reference.md)',
    ...others.map((other) => link(other)),
  ]);
  page('reference', { title: `${title}: reference`, type: 'reference' }, [
    '[the first steps](./get-started.md)',
    '[whose work it is](./responsibilities.md)',
  ]);
  page(
    'day-two',
    { title: `Run ${title}`, type: 'runbook', duties: ['restore', 'incident-response'] },
    ['[the limits](./reference.md)', ...others.map((other) => link(other))],
  );
  write(
    making,
    `services/${id}/responsibilities.md`,
    { reviewed: day(random, 5, 90) },
    serviceMatrix(random, prose),
  );
}

function lifecycle(random: Random, index: number, others: Named[]): object {
  const reason = 'A newer service does the same work with less effort.';
  const stage = lifecycleAt(index);
  const since = day(random, 30, 900);
  if (stage === 'frozen') return { lifecycle: stage, since, reason };
  if (stage !== 'deprecated' || !others[0]) return { lifecycle: stage, since };
  return {
    lifecycle: stage,
    since,
    reason,
    retireOn: '2027-12-31',
    replacedBy: others[0].id,
  };
}

/** Most services are in production, as on a platform that is some years old. */
function lifecycleAt(index: number): Lifecycle {
  if (index % 20 === 7) return 'deprecated';
  if (index % 30 === 11) return 'frozen';
  if (index % 9 === 5) return 'alpha';
  return index % 6 === 4 ? 'beta' : 'production';
}
