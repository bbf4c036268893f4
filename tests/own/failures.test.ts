import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkContent } from '#checks/check-content.ts';
import { exampleToday } from '#checks/example-platform.ts';
import { RuleFailure } from '#checks/rule-failure.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { exportedSite } from '#site/exported-site.ts';
import { siteFiles } from '#site/exports.ts';
import { defaultOptions } from '#site/options.ts';
import { readSite } from '#site/make-site.ts';
import { homeWith, load, refusal, rule, exporting, contentIn } from './own-home.ts';

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
