import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { originOf } from '#history/origin.ts';
import { emptyFolder, gitIn, repository } from './repository.ts';

function checkout(t: TestContext, remote?: string): string {
  const root = repository(t, ['2026-01-01', { 'docs/a.md': 'a' }]);
  if (remote !== undefined) gitIn(root, ['remote', 'add', 'origin', remote]);
  return root;
}

const address = async (t: TestContext, remote: string) =>
  (await originOf(checkout(t, remote)))?.url;

test('the origin of a folder is its remote as a web address, its branch and its path there', async (t) => {
  const root = checkout(t, 'git@git.example.com:team/queue.git');
  assert.deepEqual(await originOf(join(root, 'docs')), {
    url: 'https://git.example.com/team/queue',
    branch: 'main',
    path: 'docs/',
  });
});

test('names, secrets and ports of other programs are left out of the address', async (t) => {
  const queue = 'https://git.example.com/team/queue';
  assert.equal(await address(t, 'https://ci:t0ken@git.example.com/team/queue.git'), queue);
  assert.equal(await address(t, 'ssh://git@git.example.com:2222/team/queue.git'), queue);
  assert.equal(await address(t, 'git.example.com:team/queue/'), queue);
  assert.equal(
    await address(t, 'http://git.example.com:8080/queue'),
    'http://git.example.com:8080/queue',
  );
});

test('a remote that is no host has no origin, and so have folders without a remote or a repository', async (t) => {
  for (const remote of [
    '/srv/queue.git',
    '../queue',
    'file:///srv/queue.git',
    'C:/queue',
    'javascript://a/b',
    'ext::sh -c x',
  ])
    assert.equal(await address(t, remote), undefined);
  assert.equal(await originOf(checkout(t)), undefined);
  assert.equal(await originOf(emptyFolder(t)), undefined);
});

test('a checkout of a commit is on the main branch of its remote, if that is known', async (t) => {
  const root = checkout(t, 'https://git.example.com/queue');
  gitIn(root, ['checkout', '-q', '--detach']);
  assert.equal((await originOf(root))?.branch, undefined);
  gitIn(root, ['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/live/next']);
  assert.equal((await originOf(root))?.branch, 'live/next');
});
