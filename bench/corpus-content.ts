import { baselineMatrix } from './corpus-matrix.ts';
import {
  day,
  named,
  personas,
  providers,
  write,
  type Making,
  type Named,
} from './corpus-making.ts';
import { pageBody } from './corpus-page.ts';
import { writeService } from './corpus-service.ts';
import { randomFrom, type Random } from './random.ts';
import { capital, products, proseFrom, purposes, qualities, things, type Prose } from './words.ts';

/** Documentation pages of a service: its index and three more. */
const pagesOfService = 4;

/** The terms folder has no index file, so no term may have that name. */
const terms = things.filter((thing) => thing !== 'index');

/** The content of a platform with about this many documentation pages, as text by path. Deterministic for a seed. */
export function corpusContent(pages: number, seed = 1): ReadonlyMap<string, string> {
  const random = randomFrom(seed);
  const count = Math.max(1, Math.round(pages / pagesOfService));
  const making: Making = {
    random,
    files: new Map(),
    services: serviceNames(random, count),
    teams: named(
      count / 8 + 2,
      (index) =>
        `${purposes[index % purposes.length] ?? ''} ${index < purposes.length ? 'Platform' : `Platform ${Math.floor(index / purposes.length) + 1}`}`,
    ),
    terms: named(Math.min(terms.length, 12 + count / 4), (index) => capital(terms[index] ?? '')),
    categories: named(
      Math.min(12, 3 + count / 10),
      (index) => `${purposes[index] ?? ''} foundation`,
    ),
  };
  platform(making);
  people(making);
  making.services.forEach((service, index) => writeService(making, service, index));
  roadmapAndReleases(making);
  glossary(making);
  guides(making, Math.ceil(count / 10));
  return making.files;
}

function serviceNames(random: Random, count: number): Named[] {
  const all = products.flatMap((product) =>
    ['', ...purposes].flatMap((purpose) =>
      qualities.map((quality) => `${quality} ${product}${purpose && ` for ${purpose}`}`),
    ),
  );
  if (count > all.length)
    throw new Error(`A corpus has at most ${all.length * pagesOfService} pages.`);
  // Spread over the list, because neighbours differ by only one word.
  const step = 7919;
  const start = random.below(all.length);
  return named(count, (index) => all[(start + index * step) % all.length] ?? '');
}

function platform(making: Making): void {
  const { random, teams, categories } = making;
  const prose = proseFrom(random);
  write(
    making,
    'platform.md',
    {
      title: 'Measure',
      summary: 'A randomly generated platform, to measure builds.',
      owner: teams[0]?.id,
      company: 'Sample Holding',
      goals: ['restore', 'first-use', 'one-way'].map((id) => ({
        id,
        title: `${prose.task()} everywhere`,
        measure: prose.sentence(),
        by: '2027-06-30',
      })),
      benefits: Array.from({ length: 4 }, () => ({
        text: prose.sentence(),
        figure: `${random.between(3, 90)} min`,
        note: 'Median of 2026-Q3.',
      })),
      categories: categories.map(({ id, title }) => ({ id, title, summary: prose.sentence() })),
    },
    prose.paragraph(12),
  );
  write(
    making,
    'responsibilities/baseline.md',
    { title: 'What holds for every service', reviewed: day(random, 5, 90) },
    baselineMatrix(random, prose),
  );
}

function people(making: Making): void {
  const { random, teams } = making;
  const prose = proseFrom(random);
  for (const { id, title } of teams) {
    write(
      making,
      `teams/${id}.md`,
      {
        title,
        kind: 'platform',
        summary: prose.sentence(),
        channel: `https://chat.example/${id}`,
        email: `${id}@sample.example`,
      },
      prose.paragraph(4),
    );
  }
  for (const id of personas) {
    write(making, `personas/${id}.md`, {
      title: capital(id.replaceAll('-', ' ')),
      summary: prose.sentence(),
      needs: [prose.sentence(), prose.sentence()],
    });
  }
  for (const id of providers)
    write(making, `providers/${id}.md`, {
      title: capital(id.replaceAll('-', ' ')),
      summary: prose.sentence(),
      url: `https://${id}.example/`,
    });
}

function roadmapAndReleases(making: Making): void {
  const { random, services, teams } = making;
  const prose: Prose = proseFrom(random);
  const planned = ['2026-Q4', '2027-Q1', '2027-Q2', '2027-03'];
  for (let index = 0; index < Math.ceil(services.length * 0.6); index += 1) {
    const item = `item-${index}`;
    const service = random.one(services);
    const shipped = index % 3 === 0;
    const moved = random.chance(0.3);
    const moves = [
      '## Moves',
      '',
      '| On | From | Why |',
      '| --- | --- | --- |',
      `| ${day(random, 90, 120)} | 2026-Q2 | ${prose.sentence()} |`,
      `| ${day(random, 60, 80)} | 2026-Q3 | ${prose.sentence()} |`,
    ].join('\n');
    // Moved items shipped after their last move.
    const on = day(random, 10, moved ? 50 : 300);
    write(
      making,
      `roadmap/${item}.md`,
      {
        title: `${prose.task()} (${index})`,
        outcome: `Teams can ${prose.task().toLowerCase()} without asking anybody.`,
        stage: shipped
          ? 'shipped'
          : random.one(['exploring', 'planned', 'planned', 'in-progress', 'preview']),
        kind: random.one(['feature', 'feature', 'tech-debt', 'operations']),
        target: shipped ? on.slice(0, 7) : random.one(planned),
        services: [service.id],
        personas: random.some(personas, 1),
        owner: random.one(teams).id,
        goal: random.one(['restore', 'first-use', 'one-way']),
        added: day(random, 310, 500),
        ...(shipped ? { result: { text: prose.sentence(), date: day(random, 1, 9) } } : {}),
      },
      [prose.paragraph(6), ...(moved ? [moves] : [])].join('\n\n'),
    );
    if (!shipped) continue;
    write(
      making,
      `releases/${on}-${item}.md`,
      {
        title: `${service.title}: ${prose.task().toLowerCase()} (${index})`,
        date: on,
        services: [service.id],
        kind: random.one(['added', 'changed', 'fixed']),
        roadmap: item,
      },
      prose.paragraph(4),
    );
  }
}

function glossary(making: Making): void {
  const prose = proseFrom(making.random);
  for (const { id, title } of making.terms) {
    write(making, `glossary/${id}.md`, {
      title,
      definition: `What ${prose.component()} keeps of the ${prose.thing()}. ${prose.sentence()}`,
    });
  }
}

function guides(making: Making, count: number): void {
  const { random, services } = making;
  for (let index = 0; index < count; index += 1) {
    const prose = proseFrom(random);
    const links = random
      .some(services, 2)
      .map((service) => `[${service.title}](../services/${service.id}/index.md)`);
    write(
      making,
      `guides/guide-${index + 1}.md`,
      {
        title: `${prose.task()} across the platform`,
        type: 'how-to',
        reviewed: day(random, 5, 150),
      },
      pageBody({ random, prose, words: random.between(400, 900), links }),
    );
  }
}
