/** What leads from a finding to what can be written there. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { example } from '#checks/example-platform.ts';
import { referenceText } from '#checks/reference-text.ts';
import { reporters } from '#checks/reporters/index.ts';
import type { ReportOptions } from '#checks/reporters/reporter.ts';
import { checkFiles } from './check-files.ts';

const aboutOf = async (lines: string, path = 'services/stream/index.md') => {
  const { findings } = await checkFiles(example(path, lines));
  return findings.filter(({ rule }) => rule === 'schema').map(({ about }) => about);
};

suite('a finding about a key of the front-matter names it', () => {
  const cases: Record<string, [lines: string, about: string, path?: string]> = {
    'if its value is wrong': ['lifecycle: ready', 'service.lifecycle'],
    'if it is misspelt': ['sinse: 2026-11-02', 'service.since'],
    'if it is missing': ['support: { channel: https://a.example }', 'service.support.hours'],
    'in a list’s items': ['links: [{ label: A, url: b }]', 'service.links.url'],
    'or the kind, if there is nothing like it': ['zzzzzz: 1', 'service'],
    'or the group, if the name is the author’s own': [
      'checks: { image-alt: never }',
      'platform.checks',
      'platform.md',
    ],
  };
  for (const [name, [lines, about, path]] of Object.entries(cases))
    test(name, async () => {
      assert.deepEqual(await aboutOf(lines, path), [about]);
      assert.notEqual(referenceText(about), undefined);
    });
});

suite('a report', async () => {
  const result = await checkFiles({
    ...example('services/stream/index.md', 'lifecycle: ready'),
    ...example('guides/help.md', '', 'Read ![](a.png) it.'),
  });
  const report = (format: string, options: Partial<ReportOptions>) =>
    reporters.find(({ name }) => name === format)!.report(result, { colour: false, ...options });
  const authors = 'https://docs.example/authors/';

  test('for people names the command that explains a key, once below its finding', () => {
    const text = report('text', { explainedBy: (key) => `plinth explain ${key}` });
    assert.deepEqual(text.match(/^ {2}plinth explain .*$/gm), [
      '  plinth explain service.lifecycle',
    ]);
    assert.doesNotMatch(report('text', {}), /explain/);
  });

  test('as JSON has the page of the key or the rule, if the site’s address is known', () => {
    const helpIn = (text: string) =>
      (JSON.parse(text) as { findings: { rule: string; help?: string }[] }).findings.map(
        ({ rule, help }) => [rule, help],
      );
    const pages = new Map(helpIn(report('json', { authors })) as [string, string][]);
    assert.equal(pages.get('schema'), `${authors}service/#lifecycle`);
    assert.equal(pages.get('image-alt'), `${authors}checks/image-alt/`);
    assert.ok(helpIn(report('json', {})).every(([, help]) => help === undefined));
  });

  test('as SARIF has the page of each rule', () => {
    const rulesIn = (text: string) =>
      (
        JSON.parse(text) as {
          runs: { tool: { driver: { rules: { id: string; helpUri?: string }[] } } }[];
        }
      ).runs.flatMap(({ tool }) => tool.driver.rules);
    for (const { id, helpUri } of rulesIn(report('sarif', { authors })))
      assert.equal(helpUri, `${authors}checks/${id}/`);
    assert.ok(rulesIn(report('sarif', {})).every(({ helpUri }) => helpUri === undefined));
  });
});
