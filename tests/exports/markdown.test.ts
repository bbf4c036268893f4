import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import { wholeOf } from '#exports/llms.ts';
import { defaultOptions } from '#site/options.ts';
import { exportedSite } from '#site/exported-site.ts';
import { siteOf } from '#site/make-site.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';
import { bodiesOf, busy, filesOf, origin } from './exported.ts';

const catalogue = await catalogueOf(
  {
    ...busy,
    'guides/first.md': entry(
      'title: "First: steps"\nreviewed: 2026-10-01',
      'Read [the service](../services/db/index.md). Know the recovery point.',
    ),
    'guides/second.md': entry('title: Second\nreviewed: 2026-11-09', 'A | B'),
  },
  { drafts: false },
);
const files = bodiesOf(filesOf(catalogue));

suite('a page as Markdown', () => {
  test('has the facts of its entry as front-matter, and links with whole addresses', () => {
    const [, matter = '', body = ''] = (files.get('guides/first/index.md') ?? '').split('---\n');
    assert.deepEqual(parse(matter), {
      id: 'first',
      title: 'First: steps',
      address: `${origin}/guides/first/`,
      owner: 'crew',
      reviewed: '2026-10-01',
      personas: [],
      duties: [],
    });
    assert.match(
      body,
      /^\n# First: steps\n\nRead \[the service\]\(https:\/\/docs\.example\/services\/db\/\)\./,
    );
  });

  test('explains the terms that it uses', () => {
    assert.match(
      files.get('guides/first/index.md') ?? '',
      /\n## Glossary\n\n- \*\*Recovery point\*\*: What may be lost\.\n$/,
    );
    assert.doesNotMatch(files.get('guides/second/index.md') ?? '', /## Glossary/);
  });

  test('shows who does what as a table, with a column for what does not apply only if something does not', () => {
    const text = files.get('services/db/responsibilities/index.md') ?? '';
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    assert.equal(rows[0], '| Duty | Product team | Platform | Cloud provider | Not applicable |');
    assert.ok(rows.includes('| Restore | R: asks | A/R: restores; Only in office hours. |  |  |'));
    assert.ok(rows.includes('| Backup |  |  |  | Not applicable: the cloud does it |'));
    const other = files.get('services/queue/responsibilities/index.md') ?? '';
    assert.match(other, /^\| Duty \| Product team \| Platform \| Cloud provider \|$/m);
  });
});

test('titles and sentences in Markdown show as they are written', async () => {
  const title = '</script> [a](javascript:b) *c* snake_case _d_ `e` &lt; ~f~';
  const said = String.raw`\</script> \[a\](javascript:b) \*c\* snake_case \_d\_ \`e\` \&lt; \~f\~`;
  const hostile = await catalogueOf(
    { ...busy, 'glossary/odd.md': entry(`title: ${JSON.stringify(title)}\ndefinition: D.`) },
    { drafts: false },
  );
  const own = bodiesOf(filesOf(hostile));
  assert.ok(own.get('glossary/odd/index.md')?.includes(`\n# ${said}\n`));
  assert.ok(
    own.get('llms.txt')?.includes(`- [${said}](https://docs.example/glossary/odd/index.md)`),
  );
});

suite('the files for assistants', () => {
  test('name every service, page, guide, item and term with its Markdown', () => {
    const text = files.get('llms.txt') ?? '';
    assert.match(text, /^# Fairway\n\n> Less to build\.\n\n## Services\n\n- \[Database\]/);
    const linked = [...text.matchAll(/\]\(https:\/\/docs\.example\/(.*?)\)/g)].map(([, to]) => to);
    assert.ok(linked.length > 8);
    for (const path of linked) assert.ok(files.has(path ?? ''), path);
  });

  test('have the newest review first, and name what does not fit', () => {
    const site = exportedSite(siteOf(catalogue, { ...defaultOptions, origin }));
    const whole = wholeOf(site, 10_000);
    assert.ok(whole.indexOf('# Second') < whole.indexOf('# First: steps'));
    assert.doesNotMatch(whole, /# Not in this file/);
    const short = wholeOf(site, 200);
    assert.match(short, /# Second/);
    assert.match(short, /\n# Not in this file\n\n- .*\[First: steps\]/s);
  });
});
