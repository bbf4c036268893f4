import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseDocument } from 'yaml';
import { exampleToday } from '#checks/example-platform.ts';
import { descriptorOf, kindNames } from '#model/kinds.ts';
import { defaultsIn } from '#model/standard-duties.ts';
import { classifyPath } from '#source/classify-path.ts';
import { withDefaults } from '#starter/answers.ts';
import { newEntry, pathOf, type Setting } from '#starter/new-entry.ts';
import { repositoryFiles } from '#starter/repository.ts';
import { findingsIn } from './findings.ts';

const skeleton = repositoryFiles(withDefaults({}), {
  version: '1.2.3',
  manager: 'npm',
  today: exampleToday,
});
const cut = defaultsIn('en');
const setting: Setting = {
  today: exampleToday,
  ids: { team: 'platform-team', category: 'services', service: 'first-service' },
  cut,
  dutyHeading: 'Duty',
};
const ids: Record<string, string> = { page: 'first-service/limits', matrix: 'first-service' };
const idOf = (kind: string) => ids[kind] ?? 'thing';

suite('the new file of each kind', () => {
  for (const kind of kindNames) {
    const files = newEntry(kind, idOf(kind), 'Thing', setting);
    const path = pathOf(kind, idOf(kind));

    test(`is valid, at the place of its kind: ${kind}`, async () => {
      const place = classifyPath(path);
      assert.ok(place.what === 'entry');
      assert.deepEqual([place.kind, place.wrong], [kind, undefined]);
      const added = Object.entries(files).map(([at, text]) => [`content/${at}`, text]);
      const all = { ...skeleton, ...Object.fromEntries(added) } as Record<string, string>;
      const findings = await findingsIn(all);
      assert.deepEqual(
        findings.filter((finding) => /^\S+ (?:schema|syntax) /.test(finding)),
        [],
      );
    });

    test(`says what each key means: ${kind}`, () => {
      const lines = (files[path] ?? '').split('\n');
      const matter = lines.slice(1, lines.indexOf('---', 1));
      const { schema } = descriptorOf(kind);
      const data = parseDocument(matter.join('\n')).toJS() as Record<string, unknown>;
      for (const [key, field] of Object.entries(schema.shape)) {
        const { description = '' } = (field as { meta: () => { description?: string } }).meta();
        const at = matter.findIndex((line) => line.startsWith(`${key}:`));
        if (key in data) assert.equal(matter[at - 1], `# ${description}`);
        else assert.match(matter.at(-1) ?? '', new RegExp(`[ ]${key}[,.]`));
      }
    });
  }
});

test('a new service has a row for every duty of the platform, and the check names each', async () => {
  const files = newEntry('service', 'thing', 'Thing', setting);
  const added = Object.entries(files).map(([at, text]) => [`content/${at}`, text]);
  const all = { ...skeleton, ...Object.fromEntries(added) } as Record<string, string>;
  const named = (await findingsIn(all)).filter((finding) => finding.includes(' matrix-letters '));
  assert.equal(named.length, cut.duties.length);
  const table = files['services/thing/responsibilities.md'] ?? '';
  for (const { title } of cut.duties)
    assert.match(table, new RegExp(`^\\| ${title} +\\| \\? +\\| — +\\| — +\\|$`, 'm'));
});

test('text to be written begins with TODO, which the check names in prose', async () => {
  const [text = ''] = Object.values(newEntry('page', 'first-service/limits', 'Limits', setting));
  assert.match(text, /^TODO: /m);
  const findings = await findingsIn({
    ...skeleton,
    'content/services/first-service/limits.md': text,
  });
  assert.ok(findings.some((finding) => finding.endsWith('contains the placeholder “TODO”.')));
  const [term = ''] = Object.values(newEntry('term', 'thing', 'Thing', setting));
  assert.match(term, /^definition: 'TODO: A word of ours\.'$/m);
});

test('references name what the platform has', () => {
  const [text = ''] = Object.values(newEntry('roadmap', 'thing', 'Thing', setting));
  assert.match(text, /^owner: platform-team$/m);
});
