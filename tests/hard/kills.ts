/** Builds killed at random moments; `PLINTH_SEED` repeats them. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { randomFrom } from '../../bench/random.ts';
import { build, filesOf, smallSite, stopBuild, type SmallSite } from '../build/small-site.ts';

/**
 * Defines `count` tests that each kill a build of changed content. After every `buildsEvery` of them, a complete build
 * must give the same site as one without a cache.
 */
export function testKills(count: number, buildsEvery: number): void {
  const seed = Number(process.env.PLINTH_SEED ?? Math.floor(Math.random() * 1e6));
  const random = randomFrom(seed);
  const part = () => random.below(1000) / 1000;
  const home = mkdtempSync(join(tmpdir(), 'plinth-kills-'));
  after(() => rmSync(home, { recursive: true }));

  let site: SmallSite;
  const right: Record<string, string>[] = [];
  let longest = 0;
  let version = 0;

  before(async () => {
    site = await smallSite(home);
    for (version of [1, 0]) {
      change(site, version);
      const since = performance.now();
      right[version] = await built({ ...site, cache: join(home, `clean-${version}`) });
      longest = performance.now() - since;
    }
  });

  for (let kill = 1; kill <= count; kill += 1) {
    const moment = part();
    test(`kill ${kill}, seed ${seed}: the site on disk is whole, and leftovers are removed`, async () => {
      version = 1 - version;
      change(site, version);
      await stopBuild(site, 'SIGKILL', moment * longest);
      const aside = join(home, '.dist.former');
      const shown = filesOf(existsSync(site.out) ? site.out : aside);
      assert.ok(right.some((files) => isSame(files, shown)));
      if (kill % buildsEvery !== 0) return;
      assert.deepEqual(await built(site), right[version]);
      nothingLeft(site, home);
    });
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const moment = part();
    test(`${signal}, seed ${seed}: a terminated build cleans up after itself`, async () => {
      await stopBuild(site, signal, moment * longest);
      nothingLeft(site, home);
    });
  }
}

async function built(site: SmallSite): Promise<Record<string, string>> {
  const { code, output } = await build(site);
  assert.equal(code, 0, output);
  return filesOf(site.out);
}

function change({ content }: SmallSite, version: number): void {
  const page = join(content, 'services/queue/index.md');
  const text = readFileSync(page, 'utf8').replace(/\n*This is version \d\.\n$/, '');
  writeFileSync(page, `${text.trimEnd()}\n\nThis is version ${version}.\n`);
}

function nothingLeft({ cache }: SmallSite, home: string): void {
  const names = readdirSync(home).filter((name) => !name.startsWith('clean-'));
  assert.deepEqual(names.sort(), ['cache', 'content', 'dist']);
  const folders = readdirSync(cache, { withFileTypes: true }).filter((one) => one.isDirectory());
  const kept = [cache, ...folders.map(({ name }) => join(cache, name))].flatMap((folder) =>
    readdirSync(folder),
  );
  assert.deepEqual(
    kept.filter((name) => /\.lock$|-[0-9a-f]{16}$|\.tmp$/.test(name)),
    [],
  );
}

function isSame(one: Record<string, string>, other: Record<string, string>): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
