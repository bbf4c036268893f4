import type { Random } from './random.ts';
import { capital, type Prose } from './words.ts';

/** The input for a page's text. */
export interface PageInput {
  random: Random;
  prose: Prose;
  /** Approximate number of words. */
  words: number;
  /** Links to other pages, as Markdown. */
  links: readonly string[];
}

/** The Markdown of a page: sections with paragraphs, lists, a table, code, a note and links. */
export function pageBody({ random, prose, words, links }: PageInput): string {
  const parts: string[] = [prose.paragraph(random.between(2, 4))];
  const left = [...links];
  const titles = new Set<string>();
  const extras = [table, code, steps, note, code, list];
  for (let section = 0; wordsOf(parts) < words; section += 1) {
    const title = prose.task();
    if (titles.has(title)) continue;
    titles.add(title);
    parts.push(`## ${title}`, prose.paragraph(random.between(3, 5)));
    const extra = extras[section % extras.length];
    if (extra) parts.push(extra(random, prose));
    const link = left.pop();
    parts.push(link === undefined ? prose.paragraph(2) : `${prose.paragraph(2)} See ${link}.`);
    if (random.chance(0.4))
      parts.push(
        `### ${capital(prose.component())} and the ${prose.thing()}`,
        prose.paragraph(random.between(2, 4)),
      );
  }
  return parts.join('\n\n');
}

/** A flowchart of a service's parts. */
export function diagram(random: Random, prose: Prose): string {
  const nodes = Array.from(
    { length: random.between(6, 10) },
    (_, index) => `n${index}["${capital(prose.component())} ${prose.thing()}"]`,
  );
  const edges = nodes
    .slice(1)
    .map((_, index) => `  n${random.below(index + 1)} -->|${prose.thing()}| n${index + 1}`);
  return ['```mermaid', 'flowchart TB', ...nodes.map((node) => `  ${node}`), ...edges, '```'].join(
    '\n',
  );
}

function wordsOf(parts: readonly string[]): number {
  return parts.join(' ').split(/\s+/).length;
}

function table(random: Random, prose: Prose): string {
  const rows = Array.from({ length: random.between(4, 9) }, () => [
    `\`${prose.key()}\``,
    random.one(['integer', 'duration', 'text', 'boolean', 'list']),
    random.one(['5', '30s', 'none', 'true', '250', 'auto']),
    prose.sentence(),
  ]);
  return [
    '| Key | Type | Default | What it does |',
    '| --- | --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}

function steps(random: Random, prose: Prose): string {
  return Array.from(
    { length: random.between(3, 6) },
    (_, index) => `${index + 1}. ${prose.task()}. ${prose.sentence()}`,
  ).join('\n');
}

function list(random: Random, prose: Prose): string {
  return Array.from(
    { length: random.between(3, 5) },
    () => `- **${capital(prose.thing())}:** ${prose.sentence()}`,
  ).join('\n');
}

function note(random: Random, prose: Prose): string {
  return `> [!${random.one(['NOTE', 'TIP', 'WARNING'])}]\n> ${prose.paragraph(2)}`;
}

function code(random: Random, prose: Prose): string {
  return random.one([yaml, shell, sql, json, typescript])(random, prose);
}

function yaml(random: Random, prose: Prose): string {
  const keys = Array.from(
    { length: random.between(4, 8) },
    () =>
      `  ${prose.key()}: ${random.one(['true', '30s', String(random.below(500)), 'eu-central'])}`,
  );
  return [
    '```yaml',
    'apiVersion: platform.example/v1',
    `kind: ${capital(prose.component())}`,
    'spec:',
    ...keys,
    '```',
  ].join('\n');
}

function shell(random: Random, prose: Prose): string {
  const lines = Array.from(
    { length: random.between(2, 5) },
    () =>
      `platform ${prose.component()} ${random.one(['get', 'apply', 'restore', 'drain', 'list'])} --${prose.key().replaceAll('_', '-')} ${random.below(90)}`,
  );
  return ['```bash', `# ${prose.task()}`, ...lines, '```'].join('\n');
}

function sql(random: Random, prose: Prose): string {
  return [
    '```sql',
    `select ${prose.key()}, count(*) as entries`,
    `from ${prose.component()}_audit`,
    `where recorded_at > now() - interval '${random.between(1, 90)} days'`,
    `group by 1 having count(*) > ${random.below(400)};`,
    '```',
  ].join('\n');
}

function json(random: Random, prose: Prose): string {
  const fields = Array.from(
    { length: random.between(3, 6) },
    (_, index) =>
      `  "${prose.key()}_${index}": ${random.one(['true', '"auto"', String(random.below(900))])}`,
  );
  return ['```json', '{', fields.join(',\n'), '}', '```'].join('\n');
}

function typescript(random: Random, prose: Prose): string {
  const name = prose.component();
  return [
    '```ts',
    `import { connect } from '@platform/${name}';`,
    '',
    `const ${name} = await connect({ ${prose.key()}: ${random.below(60)} });`,
    `for (const entry of await ${name}.list('${prose.thing()}')) console.log(entry.id);`,
    '```',
  ].join('\n');
}
