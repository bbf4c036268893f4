import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editAddress, feedbackAddress } from '#site/repository.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';

async function platform(more: string) {
  const { platform } = await catalogueOf({
    'platform.md': entry(`title: Fairway\nsummary: Less.\nowner: crew\n${more}`),
  });
  return platform;
}

test('a page is edited at its file’s address on the Git host', async () => {
  const github = await platform('repository: { url: "https://github.com/m/f/", editPath: docs }');
  assert.equal(
    editAddress(github, 'services/db/a b.md'),
    'https://github.com/m/f/edit/main/docs/services/db/a%20b.md',
  );
  const gitlab = await platform(
    'repository: { url: "https://gitlab.m.example/f", branch: "live/a?b#c" }',
  );
  assert.equal(
    editAddress(gitlab, 'platform.md'),
    'https://gitlab.m.example/f/-/edit/live/a%3Fb%23c/src/content/platform.md',
  );
});

test('a platform without a repository has no edit links', async () => {
  assert.equal(editAddress(await platform(''), 'platform.md'), undefined);
});

test('a mounted file is edited in its own repository, never in the platform’s', async () => {
  const platformOfUs = await platform('repository: { url: "https://github.com/m/f" }');
  const mount = { path: '/q', named: '../q', shown: '../q', at: 'services/queue' };
  const repository = { url: 'https://git.example.com/q', branch: 'live', path: 'docs/' };
  const mounted = new Map([
    ['services/queue/index.md', { ...mount, repository }],
    ['services/topic/index.md', { ...mount, at: 'services/topic', repository: undefined }],
  ]);
  const edit = (file: string) => editAddress({ ...platformOfUs, mounted }, file);
  assert.equal(
    edit('services/queue/index.md'),
    'https://git.example.com/q/edit/live/docs/index.md',
  );
  assert.equal(edit('services/topic/index.md'), undefined);
  assert.match(edit('platform.md') ?? '', /^https:\/\/github\.com\/m\/f\//);
});

test('a feedback link names its page, if the address allows it', async () => {
  const web = await platform('feedback: { url: "https://ask.example/new?kind=docs" }');
  assert.equal(
    feedbackAddress(web, '/services/db/'),
    'https://ask.example/new?kind=docs&page=%2Fservices%2Fdb%2F',
  );
  const mail = await platform('feedback: { url: "mailto:docs@m.example" }');
  assert.equal(feedbackAddress(mail, '/x/'), 'mailto:docs@m.example');
  assert.equal(feedbackAddress(await platform(''), '/x/'), undefined);
});
