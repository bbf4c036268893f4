import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { checkContent } from '#checks/check-content.ts';
import { example, examplePlatform, exampleProse, exampleToday } from '#checks/example-platform.ts';
import { explain } from '#checks/explain.ts';
import { fixContent } from '#checks/fix-content.ts';
import { sarif } from '#checks/reporters/sarif.ts';
import { RuleFailure } from '#checks/rule-failure.ts';
import { findOwnFiles } from '#own/find-files.ts';
import { loadOwn } from '#own/load.ts';
import { KeptEntries } from '#source/kept-entries.ts';
import { classifyPath } from '#source/classify-path.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { exportedSite } from '#site/exported-site.ts';
import { siteFiles } from '#site/exports.ts';
import { defaultOptions } from '#site/options.ts';
import { readSite } from '#site/make-site.ts';
import { selfTest } from '../../scripts/self-test.ts';
import { writeFiles } from '../write-files.ts';
import { extensions, inClone } from './extend.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plinth own ü ')));
after(() => rmSync(folder, { recursive: true }));

/** A new folder with a configuration's neighbours. */
function homeWith(files: Record<string, string>): string {
  const home = mkdtempSync(join(folder, 'home-'));
  writeFiles(home, inClone(files));
  return home;
}

const find = (home: string) => findOwnFiles(home, join(home, 'content'));
const load = (files: Record<string, string>) => loadOwn(find(homeWith(files)));

const refusal = (files: Record<string, string>) =>
  load(files).then(
    () => 'loaded',
    (error: unknown) => (error as Error).message,
  );

/** A rule that reports every file, or whatever `more` says. */
const rule = (id: string, more = '') => `import { defineRule, example } from 'plinth/rules';
export const own = defineRule({
  id: '${id}', severity: 'error', summary: 'S.', why: 'W.', examples: { good: {}, bad: {} },
  *check({ documents }) { for (const { at } of documents) yield { at: at('title'), message: 'M.' } },
  ${more}
});`;

/** An export of one file, with other keys or a file with other keys. */
const exporting = (
  id: string,
  file = '',
  more = '',
) => `import { defineExport } from 'plinth/exports';
export const own = defineExport({
  id: '${id}', summary: 'S.',
  *files() { yield { path: 'own/a.txt', contentType: 'text/plain', title: 'T', beside: [], body: () => 'text', ${file} } },
  ${more}
});`;

function contentIn(home: string, files: Record<string, string> = {}): string {
  writeFiles(join(home, 'content'), { ...examplePlatform, ...files });
  return join(home, 'content');
}

const help = example('guides/help.md', '', `${exampleProse}\n\nClick here for help.`);

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

suite('a file that is no rule or export is named with what to do:', () => {
  const refused: Record<string, [files: Record<string, string>, sentence: string | RegExp]> = {
    'a default export': [
      { 'rules/no-tbd.ts': 'export default 1' },
      'rules/no-tbd.ts: No rule is exported. Write: export const noTbd = defineRule({ … });',
    ],
    'several exports': [
      { 'rules/a.ts': 'export const a = 1, b = 2' },
      'rules/a.ts: It exports a, b, but a file has one rule. Move the others into a folder below “rules”.',
    ],
    'no object': [
      { 'exports/a.mjs': 'export const a = 1' },
      'exports/a.mjs: It is not an object. See docs/extend.md.',
    ],
    'a name that is no id': [
      { 'rules/No_TBD.ts': rule('No_TBD') },
      'rules/No_TBD.ts: “No_TBD” can’t be an id, which has lower-case letters, digits and inner hyphens. Rename the file.',
    ],
    'an id of a rule of Plinth': [
      { 'rules/image-alt.ts': rule('image-alt') },
      'rules/image-alt.ts: Plinth has a rule “image-alt” itself. Rename the file and its id.',
    ],
    'an id of what can’t be switched off': [
      { 'rules/check-exists.ts': rule('check-exists') },
      'rules/check-exists.ts: Plinth has a rule “check-exists” itself. Rename the file and its id.',
    ],
    'an id of an export of Plinth': [
      { 'exports/atom.ts': exporting('atom') },
      'exports/atom.ts: Plinth has an export “atom” itself. Rename the file and its id.',
    ],
    'another id': [
      { 'rules/a.ts': rule('b') },
      'rules/a.ts: The id is “b”, but the file’s name says “a”.',
    ],
    'one id in two files': [
      { 'rules/a.ts': rule('a'), 'rules/a.mjs': rule('a') },
      'rules/a.ts: The id is also that of rules/a.mjs. Keep one of them.',
    ],
    'wrong values, all at once': [
      {
        'rules/a.ts': rule('a', "severity: 'fatal', why: undefined, sumary: 'S.', dated: 1"),
        'rules/b.ts': '',
      },
      [
        "rules/a.ts: “severity” is “fatal”; it must be one of 'error', 'warning'.",
        'rules/a.ts: “why” is missing; it must be a sentence: the reason for the rule.',
        'rules/a.ts: “dated” is “1”; it must be true or false.',
        'rules/a.ts: There is no key “sumary”. Did you mean “summary”?',
        'rules/b.ts: No rule is exported. Write: export const b = defineRule({ … });',
      ].join('\n'),
    ],
    'a syntax error': [
      { 'rules/a.ts': 'export const a = {\n  b 1 };' },
      /^rules\/a\.ts:2: The rule can’t be loaded: .+$/,
    ],
    'an exception': [
      { 'exports/a.ts': "\nthrow new Error('no');" },
      'exports/a.ts:2:7: The export can’t be loaded: no',
    ],
  };
  for (const [what, [files, sentence]] of Object.entries(refused)) {
    test(what, async () => {
      const said = await refusal(files);
      if (typeof sentence === 'string') assert.equal(said, sentence);
      else assert.match(said, sentence);
    });
  }
});

suite('a rule that fails is named with its file and line, and nothing is called clean:', () => {
  const failures: Record<string, [check: string, reason: string]> = {
    'an exception': [
      "\n*check({ teams }) { for (const { at } of teams) throw new Error('no'); }",
      'on c/teams/pilots.md: rules/a.ts:6:55: no',
    ],
    'a thrown text': ["*check() { throw 'no'; }", 'rules/a.ts: no'],
    'a finding without a place': [
      "*check() { yield { message: 'M.' }; }",
      'rules/a.ts: A finding is malformed: “at” is missing; it must be a place, such as at() of an entry gives.',
    ],
    'no generator': [
      'check() {}',
      'rules/a.ts: The rule yields nothing. Write it as a generator: *check, *judge.',
    ],
  };
  for (const [what, [check, reason]] of Object.entries(failures)) {
    test(what, async () => {
      const { rules: ownRules } = await load({ 'rules/a.ts': rule('a', check) });
      const content = contentIn(homeWith({}));
      await assert.rejects(
        checkContent({ content: wholeFolder(content), shown: 'c', ownRules, today: exampleToday }),
        (error) => {
          assert.ok(error instanceof RuleFailure);
          const on = reason.startsWith('on ') ? ' failed ' : ' failed: ';
          assert.equal(error.message, `The rule “a”${on}${reason}`);
          return true;
        },
      );
    });
  }
});

suite('an export that fails is named with its file:', () => {
  const failures: Record<string, [file: string, sentence: string]> = {
    'an exception': ["body: () => { throw new Error('no'); }", 'exports/a.ts:4:132: no'],
    'a body that is no text': [
      'body: () => 1',
      'exports/a.ts: The body of “own/a.txt” is not a text.',
    ],
    'the path of a page': [
      "path: 'teams/index.html'",
      'exports/a.ts: A file is malformed: “path” is “teams/index.html”; it must be another path, because the site’s own pages have such a one.',
    ],
    'a path out of the site': [
      "path: '../a.txt'",
      'exports/a.ts: A file is malformed: “path” is “../a.txt”; it must be a path below the site, in lower case and with an ending, such as teams/list.csv.',
    ],
    'a path of another export': [
      "path: 'catalogue.json'",
      'exports/a: “catalogue.json” is also a file of the export “catalogue-json”. Choose another path.',
    ],
    'a file of another export as a folder': [
      "path: 'catalogue.json/a.txt'",
      'exports/a: “catalogue.json/a.txt” needs a folder “catalogue.json”, which is a file of the export “catalogue-json”. Choose another path.',
    ],
  };
  for (const [what, [file, sentence]] of Object.entries(failures)) {
    test(what, async () => {
      const own = await load({ 'exports/a.ts': exporting('a', file) });
      const content = contentIn(homeWith({}));
      const site = await readSite(
        { ...defaultOptions, content: wholeFolder(content), today: exampleToday },
        own,
      );
      assert.throws(
        () =>
          siteFiles(site)
            .find(({ id }) => id === 'a')
            ?.body(),
        {
          message: sentence,
        },
      );
      assert.ok(exportedSite(site));
    });
  }
});

suite('the self-test', () => {
  const tried = async (files: Record<string, string>) => {
    const said: string[] = [];
    const code = await selfTest(find(homeWith(files)), (text) => said.push(text));
    return { code, said: said.join('') };
  };

  test('says so if there is nothing to try', async () => {
    assert.deepEqual(await tried({}), {
      code: 0,
      said: 'There are no rules or exports of your own beside plinth.config.\n',
    });
  });

  test('ends with 1 and a line for each example that does not hold', async () => {
    const wrong = 'examples: { good: {}, bad: {} }';
    const never = '*check() {}';
    const gives = (text: string) =>
      exporting('x', '', `examples: [{ content: {}, gives: { 'own/a.txt': '${text}' } }]`);
    assert.deepEqual(
      await tried({
        'rules/always.ts': rule('always', wrong),
        'rules/never.ts': rule('never', never),
        'rules/throws.ts': rule('throws', "*check() { throw new Error('no'); }"),
        'exports/none.ts': exporting('none'),
        'exports/right.ts': gives('text').replace("'x'", "'right'"),
        'exports/wrong.ts': gives('other').replace("'x'", "'wrong'"),
        'exports/less.ts': gives('text')
          .replace("'x'", "'less'")
          .replace("gives: { 'own/a.txt'", "gives: { 'own/b.txt'"),
      }),
      {
        code: 1,
        said: [
          'failed  rules/always  The good example has a finding: platform.md:2:8  M.',
          'failed  rules/never  The bad example has no finding of the rule.',
          'failed  rules/throws  The rule “throws” failed: rules/throws.ts:5:20: no',
          'failed  exports/less  The example gives no “own/b.txt”, but own/a.txt.',
          'none    exports/none  It has no examples.',
          'passed  exports/right',
          'failed  exports/wrong  own/a.txt:1: The export gives "text", and the example says "other".',
          '',
        ].join('\n'),
      },
    );
  });
});
