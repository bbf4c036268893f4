import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pinnedIn } from '../../scripts/pinned-version.ts';

test('the version is that of the dependency, whatever else is called plinth, and only it changes', () => {
  const text = `\uFEFF{
  "name": "docs", "scripts": { "plinth": "plinth", "other": "\\"plinth\\": 1" },
  "overrides": { "plinth": "1.0.0" },
  "devDependencies": {\r\n "plinth" :\t"1.0.0" }
}`;
  const pinned = pinnedIn(text);
  assert.equal(pinned?.version, '1.0.0');
  assert.equal(pinned.replaced('1.2.0-rc.1'), text.replace('\t"1.0.0"', '\t"1.2.0-rc.1"'));
});

test('a package that does not ask for Plinth has no version', () => {
  for (const text of ['{}', '[]', 'null', '{"scripts":{"plinth":"plinth"}}', '{"dependencies":[]}'])
    assert.equal(pinnedIn(text), undefined);
});

test('what is not one version, and what is not JSON, is told', () => {
  for (const version of ['^1.0.0', 'latest', 'workspace:*', '', '1.0.0\n'])
    assert.throws(
      () => pinnedIn(JSON.stringify({ dependencies: { plinth: version } })),
      /package\.json asks for plinth “.*Write a version such as 1\.2\.3/s,
    );
  assert.throws(() => pinnedIn('{"dependencies":{"plinth":{}}}'), /asks for plinth “\{\}”/);
  assert.throws(() => pinnedIn('{,}'), /^Error: package\.json is not JSON: /);
});
