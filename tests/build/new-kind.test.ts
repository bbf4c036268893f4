import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { example, examplePlatform, exampleProse, exampleToday } from '#checks/example-platform.ts';
import { startScriptIn } from '../built-site.ts';
import { cloneIn } from '../clone.ts';
import { writeFiles } from '../write-files.ts';

const descriptor = `import { z } from 'zod';
import { everyKind, kind } from './kind.ts';
import { reference } from './reference.ts';
import { text } from './values.ts';

/** A precedent: why something is as it is. */
export const precedent = kind({
  schema: z.strictObject({
    title: text.meta({ description: 'What was decided.' }),
    summary: text.meta({ description: 'The decision in one sentence.' }),
    owner: reference('team').meta({ description: 'The team that decided.' }),
    ...everyKind,
  }).meta({ description: 'A precedent of the platform.' }),
  files: 'precedents/<id>.md',
  address: (id) => \`/precedents/\${id}/\`,
  collection: 'precedents',
  order: 'title',
  list: { address: '/precedents/', titles: { en: 'Precedents', de: 'Entscheide' } },
  search: { as: 'docs', instant: 130, inIndex: true },
  exported: 'precedents',
  example: { lines: ['title: <title>', 'summary: As it is.', 'owner: pilots'] },
});
`;

suite('a kind of content added by one file and one line in the registry', () => {
  const home = mkdtempSync(join(tmpdir(), 'plinth-kind-'));
  after(() => rmSync(home, { recursive: true }));
  const [content, out] = [join(home, 'content'), join(home, 'dist')];

  /** Runs a script of the changed project on content with these precedents. */
  async function run(script: string, precedents: Record<string, string>, ...flags: string[]) {
    rmSync(content, { recursive: true, force: true });
    writeFiles(content, { ...examplePlatform, ...precedents });
    const args = ['--content', content, '--today', exampleToday, ...flags];
    return startScriptIn(home, script, [...args]).ended;
  }

  before(() => {
    cloneIn(home);
    writeFileSync(join(home, 'src/model/precedent.ts'), descriptor);
    const registry = join(home, 'src/model/kinds.ts');
    const lines = readFileSync(registry, 'utf8').replace(
      '\n} as const',
      '\n  precedent,\n} as const',
    );
    writeFileSync(registry, `import { precedent } from './precedent.ts';\n${lines}`);
  });

  test('is checked: its keys, references, links and images', async () => {
    const front = 'title: Queues\nsumary: As it is.\nowner: nobody';
    const dead = 'title: Queues\nsummary: As it is.\nowner: nobody';
    const body = `${exampleProse} [Gone](gone.md) ![A map](map.png)`;
    const { output } = await run('check', {
      'precedents/broken.md': `---\n${front}\n---\n`,
      'precedents/queues.md': `---\n${dead}\n---\n\n${body}\n`,
    });
    for (const finding of [
      /precedents\/broken\.md:3:1.*schema[\s\S]*“sumary”/,
      /precedents\/queues\.md:4:8.*reference-exists/,
      /precedents\/queues\.md:\d+:\d+.*link-resolves/,
      /precedents\/queues\.md:\d+:\d+.*image-exists/,
    ])
      assert.match(output, finding);
  });

  test('has pages, redirects, search entries, a list in the exported catalogue and a place in the index', async () => {
    const { code, output } = await run(
      'build',
      {
        'precedents/queues.md': `---\ntitle: Queues\nsummary: As it is.\nowner: pilots\nmovedFrom: [/adr/1/]\n---\n\n${exampleProse}\n`,
        ...example('guides/help.md', '', `${exampleProse} [Why](../precedents/queues.md)`),
      },
      '--out',
      out,
    );
    assert.equal(code, 0, output);
    const read = (path: string) => readFileSync(join(out, path), 'utf8');
    assert.match(
      read('precedents/queues/index.html'),
      /<h1[^>]*>\s*Queues[\s\S]*its reader confirms it/,
    );
    assert.match(read('precedents/index.html'), /href="\/precedents\/queues\/"/);
    assert.match(read('index.html'), /href="\/precedents\/"/);
    assert.match(read('guides/help/index.html'), /href="\/precedents\/queues\/"/);
    assert.match(read('adr/1/index.html'), /url=\/precedents\/queues\//);
    assert.match(read('a-to-z/index.html'), /href="\/precedents\/queues\/"/);
    assert.match(read('search/instant.json'), /"\/precedents\/queues\/"/);
    const { precedents } = JSON.parse(read('catalogue.json')) as { precedents: unknown };
    assert.deepEqual(precedents, [
      {
        id: 'queues',
        title: 'Queues',
        address: '/precedents/queues/',
        summary: 'As it is.',
        owner: 'pilots',
      },
    ]);
  });
});
