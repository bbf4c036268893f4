import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import { exampleToday } from '#checks/example-platform.ts';
import { references } from '#checks/reference.ts';
import { wordLanguages } from '#model/languages.ts';
import { titleTrouble, withDefaults, type Answers } from '#starter/answers.ts';
import { repositoryFiles } from '#starter/repository.ts';
import { findingsIn } from './findings.ts';

const surroundings = { version: '1.2.3', manager: 'npm', today: exampleToday } as const;
const filesOf = (given: Partial<Answers>) => repositoryFiles(withDefaults(given), surroundings);

const odd = [
  'Plattform „Süd“: A & B',
  '🚢',
  `it's "quoted"`,
  'a: b # c',
  '- dash',
  '--- ',
  '{{ x }} ${y} [z](javascript:1) <script>',
  'null',
  'no',
  '~',
  '12:30',
  '2026-11-30',
  '&a *b !c %d @e `f`',
  '平台',
  'con',
  'levels',
  'a\r\n---\nowner: x\u0000\u001b[2J\u202e\u200bb',
  '../../../etc/passwd',
  '\\..\\..\\windows',
  '/etc/passwd',
  '__proto__',
  'x'.repeat(100),
  '\ud800',
];

suite('the content of a new repository', () => {
  for (const language of wordLanguages)
    test(`passes the check without a finding, whatever the names (${language})`, async () => {
      assert.deepEqual(await findingsIn(filesOf({ language })), []);
      for (const title of odd) {
        const files = filesOf({ language, platform: title, team: title, service: title });
        assert.deepEqual(await findingsIn(files), [], title);
      }
    });

  test('keeps names as they are written', () => {
    for (const title of odd.slice(0, 13)) {
      const matter = filesOf({ platform: title })['content/platform.md']?.split(/^---$/m)[1] ?? '';
      assert.equal((parse(matter) as { title: unknown }).title, title.trim());
    }
  });
});

test('no name leads out of the repository', () => {
  for (const title of odd)
    for (const path of Object.keys(filesOf({ platform: title, team: title, service: title })))
      assert.match(path, /^(?:\.?[\w-]+\/)*\.?[\w-]+(?:\.[a-z]+)*$/);
});

test('every JSON file can be read, and the package pins the version', () => {
  for (const title of odd) {
    const files = filesOf({ platform: title });
    const manifest = JSON.parse(files['package.json'] ?? '') as Record<string, unknown>;
    assert.match(String(manifest.name), /^[a-z\d]+(?:-[a-z\d]+)*-site$/);
    assert.deepEqual(manifest.dependencies, { plinth: '1.2.3' });
    assert.equal(manifest.private, true);
    JSON.parse(files['.vscode/settings.json'] ?? '');
  }
});

test('the editor finds the form of each kind in the package, and of the settings', () => {
  const settings = JSON.parse(filesOf({})['.vscode/settings.json'] ?? '') as {
    'json.schemas': { fileMatch: string[]; url: string }[];
    'yaml.schemas': Record<string, string[]>;
  };
  const places = settings['yaml.schemas'];
  const named = [...Object.keys(places), ...settings['json.schemas'].map(({ url }) => url)];
  assert.deepEqual(
    named.sort(),
    references()
      .map(({ id }) => `./node_modules/plinth/lib/schemas/${id}.json`)
      .sort(),
  );
  assert.deepEqual(places['./node_modules/plinth/lib/schemas/page.json'], [
    'content/services/*/**/*.md',
    'content/services/*/**/*.mdx',
    '!content/services/*/index.md',
    '!content/services/*/responsibilities.md',
  ]);
  assert.deepEqual(places['./node_modules/plinth/lib/schemas/team.json'], ['content/teams/*.md']);
});

test('a title in the README is text, never markup', () => {
  const readme = filesOf({ platform: '[z](javascript:1) <script> *b*' })['README.md'] ?? '';
  assert.equal(
    readme.slice(0, readme.indexOf('\n')),
    String.raw`# \[z]\(javascript:1) \<script> \*b\*`,
  );
});

test('a pull request template is only for GitHub', () => {
  const template = '.github/pull_request_template.md';
  assert.ok(template in filesOf({ host: 'github' }));
  assert.ok(!(template in filesOf({ host: 'gitlab' })));
  assert.ok(!(template in filesOf({ host: 'none' })));
});

test('a title is refused if it is empty or longer than 100 characters', () => {
  assert.equal(titleTrouble(' \u200b\u0007 '), 'The title is empty.');
  assert.equal(titleTrouble('x'.repeat(101)), 'The title is longer than 100 characters.');
  assert.equal(titleTrouble('🚢'.repeat(100)), undefined);
});

test('a new repository has the pipeline of its Git host, and none elsewhere', () => {
  const paths = (host: Answers['host']) =>
    Object.keys(
      repositoryFiles(withDefaults({ host }), {
        version: '1.0.0',
        manager: 'npm',
        today: '2026-11-30',
      }),
    );
  assert.ok(paths('github').includes('.github/workflows/check.yml'));
  assert.ok(paths('gitlab').includes('.gitlab-ci.yml'));
  assert.deepEqual(
    paths('none').filter((path) => /^\.(?:github|gitlab|forgejo|azure)/.test(path)),
    [],
  );
});
