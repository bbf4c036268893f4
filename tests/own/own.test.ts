import assert from 'node:assert/strict';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { checkContent } from '#checks/check-content.ts';
import { example, exampleProse, exampleToday } from '#checks/example-platform.ts';
import { explain } from '#checks/explain.ts';
import { fixContent } from '#checks/fix-content.ts';
import { sarif } from '#checks/reporters/sarif.ts';
import { findOwnFiles } from '#own/find-files.ts';
import { loadOwn } from '#own/load.ts';
import { KeptEntries } from '#source/kept-entries.ts';
import { classifyPath } from '#source/classify-path.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { siteFiles } from '#site/exports.ts';
import { defaultOptions } from '#site/options.ts';
import { readSite } from '#site/make-site.ts';
import { selfTest } from '../../scripts/self-test.ts';
import { writeFiles } from '../write-files.ts';
import { extensions } from './extend.ts';
import { homeWith, find, load, rule, contentIn, help, folder } from './own-home.ts';

suite('the rules and exports of the guide', () => {
  const home = homeWith(extensions);
  const content = contentIn(home, help);

  test('are found by Plinth, and run with its own', async () => {
    assert.deepEqual(find(home), {
      home,
      rules: ['rules/no-click-here.ts', 'rules/service-has-tags.ts'],
      exports: ['exports/team-list.ts'],
    });
    const { rules: ownRules } = await loadOwn(find(home));
    const { findings } = await checkContent({
      content: wholeFolder(content),
      shown: 'c',
      ownRules,
      today: exampleToday,
    });
    assert.deepEqual(
      findings.map(({ file, line, column, severity, rule: id, message }) =>
        [`${file}:${line}:${column}`, severity, id, message].join(' '),
      ),
      [
        'c/guides/help.md:9:1 warning no-click-here “Click here” says nothing of the link.',
        'c/services/queue/index.md:7:12 error service-has-tags “Queue” is in production and has no tag.',
      ],
    );
  });

  test('obey settings, and are known to them', async () => {
    const { rules: ownRules } = await loadOwn(find(home));
    const quiet = contentIn(homeWith({}), {
      ...help,
      ...example('platform.md', 'checks: { no-click-here: off, service-has-tags: warning }'),
    });
    const with_ = await checkContent({
      content: wholeFolder(quiet),
      ownRules,
      today: exampleToday,
    });
    assert.deepEqual(
      with_.findings.map(({ rule: id, severity }) => [id, severity]),
      [['service-has-tags', 'warning']],
    );
    const without = await checkContent({ content: wholeFolder(quiet), today: exampleToday });
    assert.deepEqual(
      without.findings.map(({ message }) => message),
      ['There is no rule “no-click-here”.', 'There is no rule “service-has-tags”.'],
    );
  });

  test('obey ignores, which are reported as used', async () => {
    const { rules: ownRules } = await loadOwn(find(home));
    const ignored = example(
      'guides/help.md',
      '',
      `${exampleProse}\n\n<!-- check-ignore no-click-here: a quotation -->\n\n> Click here.`,
    );
    const quiet = contentIn(homeWith({}), ignored);
    const { findings } = await checkContent({
      content: wholeFolder(quiet),
      ownRules,
      today: exampleToday,
    });
    assert.deepEqual(
      findings.map(({ rule: id }) => id),
      ['service-has-tags'],
    );
  });

  test('are explained and described to code scanning', async () => {
    const { rules: ownRules } = await loadOwn(find(home));
    const [noClickHere] = ownRules;
    assert.ok(noClickHere);
    const { found } = await explain(noClickHere, ownRules);
    assert.deepEqual(
      found.map(({ message }) => message),
      ['“Click here” says nothing of the link.'],
    );
    const result = await checkContent({
      content: wholeFolder(content),
      ownRules,
      today: exampleToday,
    });
    const text = sarif.report(result, { colour: false, ownRules });
    const [run] = (JSON.parse(text) as { runs: Sarif[] }).runs;
    assert.ok(run);
    for (const { ruleId, ruleIndex } of run.results)
      assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
  });

  test('export what the guide says, beside Plinth’s own', async () => {
    const site = await readSite(
      { ...defaultOptions, content: wholeFolder(content), today: exampleToday },
      await loadOwn(find(home)),
    );
    const files = siteFiles(site);
    assert.ok(files.some(({ path }) => path === 'catalogue.json'));
    const list = files.find(({ path }) => path === 'teams/list.csv');
    assert.equal(list?.body(), '\uFEFFPilots,/teams/pilots/\r\n');
  });

  test('pass their examples, as the guide shows', async () => {
    const said: string[] = [];
    assert.equal(await selfTest(find(home), (text) => said.push(text)), 0);
    const [, shown] = /```text\n(.*?)```/s.exec(readFileSync('docs/extend.md', 'utf8')) ?? [];
    assert.equal(said.join(''), shown);
  });
});

interface Sarif {
  tool: { driver: { rules: { id: string }[] } };
  results: { ruleId: string; ruleIndex: number }[];
}

test('a changed rule is asked about files that were clean under the former one', async () => {
  const content = contentIn(homeWith({}), help);
  const memory = () => new KeptEntries(join(content, '../memory'), 'one');
  const before = memory();
  const checked = await checkContent({
    content: wholeFolder(content),
    memory: before,
    today: exampleToday,
  });
  assert.deepEqual(checked.findings, []);
  before.save();
  const { rules: ownRules } = await load({
    'rules/no-click-here.ts': extensions['rules/no-click-here.ts']!,
  });
  const after = await checkContent({
    content: wholeFolder(content),
    memory: memory(),
    ownRules,
    today: exampleToday,
  });
  assert.deepEqual(
    after.findings.map(({ rule: id }) => id),
    ['no-click-here'],
  );
});

test('a fix of one’s own rule is made', async () => {
  const text = extensions['rules/no-click-here.ts']!.replace(
    'yield { at,',
    "yield { at, fix: { at, text: 'Read on' },",
  );
  const { rules: ownRules } = await load({ 'rules/no-click-here.ts': text });
  const changes = await fixContent({
    content: wholeFolder(contentIn(homeWith({}), help)),
    today: exampleToday,
    ownRules,
  });
  assert.deepEqual(
    changes.flatMap(({ file, after: fixed }) =>
      file === 'guides/help.md' ? fixed.split('\n').at(-2) : [],
    ),
    ['Read on for help.'],
  );
});

suite('code of authors of content', () => {
  const inContent =
    'The folder “rules” is in the content folder, whose authors must not run code, so nothing in it is loaded. Move it out of the content folder, beside the configuration.';

  test('is not loaded from the content, nor through links', () => {
    const home = homeWith({ 'content/rules/a.ts': 'throw 1', 'content/a.ts': 'throw 1' });
    symlinkSync('content/rules', join(home, 'rules'));
    assert.throws(() => find(home), { message: inContent });
    rmSync(join(home, 'rules'));
    writeFiles(home, { 'rules/b.ts': '' });
    symlinkSync('../content/a.ts', join(home, 'rules/a.ts'));
    assert.throws(() => find(home), {
      message:
        '“rules/a.ts” is a link that leads out of “rules”, so nothing is loaded. Write the file there.',
    });
  });

  test('is not loaded if the content folder is above the configuration', () => {
    const home = homeWith({ 'rules/a.ts': 'throw 1' });
    assert.throws(() => findOwnFiles(home, folder), { message: inContent });
  });

  test('is not loaded from the folder of another content', () => {
    const home = homeWith({
      'content/rules/a.ts': 'throw 1',
      'rules/b.md': '',
      'rules/b.d.ts': '',
    });
    assert.deepEqual(find(home), { home, rules: [], exports: [] });
  });

  test('may lie beside the configuration of a repository that is the content, and is none', () => {
    const home = homeWith({ 'rules/a.ts': rule('a') });
    assert.deepEqual(findOwnFiles(home, home).rules, ['rules/a.ts']);
    assert.deepEqual(classifyPath('rules/a.ts'), { what: 'ignored' });
    assert.equal(classifyPath('rules/a.md').what, 'misplaced');
  });
});
