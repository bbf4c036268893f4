import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { referenceNames, referenceText } from '#checks/reference-text.ts';

suite('what can be written, as terminal text', () => {
  test('is of a key: whether it is needed, what it means and how to write it', () => {
    assert.equal(
      referenceText('service.owner'),
      `service.owner  (needed)
The one team that owns it.

Type: the id of a team
Write the id of a team: the name of its file in teams/.
`,
    );
    assert.equal(
      referenceText('platform.site.banner'),
      `platform.site.banner  (optional)
A line at the top of every page.

Type: a group of keys

* site.banner.text   The text at the top of every page.
  site.banner.url    Where to read more.
  site.banner.until  The last day to show it.

* needed, in the group that it is in
`,
    );
  });

  test('is of a kind: its keys and an example', () => {
    const text = referenceText('release') ?? '';
    assert.match(text, /^release {2}\(releases\/<id>\.md\)\nSomething that shipped\.\n/);
    assert.match(text, /^\* kind {8}The type of change\.$/m);
    assert.match(text, /^ {2}│ kind: added$/m);
  });

  test('is of a setting', () => {
    assert.match(referenceText('configuration.out') ?? '', /^Default: `dist`$/m);
  });

  test('can be asked for by every name, with or without brackets', () => {
    for (const name of referenceNames()) assert.notEqual(referenceText(name), undefined, name);
    assert.equal(referenceText('platform.goals[].id'), referenceText('platform.goals.id'));
    assert.equal(referenceText('image-alt'), undefined);
  });

  test('of a key that a kind does not have names the nearest', () => {
    assert.throws(() => referenceText('service.ownr'), {
      message: 'The kind “service” has no key “ownr”. Did you mean “service.owner”?',
    });
    assert.throws(() => referenceText('term.zzzzzzz'), {
      message:
        'The kind “term” has no key “zzzzzzz”. Valid keys: title, short, definition, aliases, draft, tags, visibility, movedFrom, x-name.',
    });
  });
});
