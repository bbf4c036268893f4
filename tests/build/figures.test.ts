import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { runScript } from '../built-site.ts';
import { entry, matrix, service, table } from '../catalogue/small-platform.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-figures-'));
const out = join(home, 'out');

suite('pages that state the same figure agree', () => {
  before(async () => {
    writeFiles(join(home, 'content'), content);
    const where = ['--content', join(home, 'content'), '--out', out, '--today', '2026-11-23'];
    const { code, output } = await runScript('build', ...where);
    assert.equal(code, 0, output);
  });
  after(() => rmSync(home, { recursive: true }));

  test('on the number of duties of services in use', () => {
    assert.match(text(), /All 2 services together, 5 duties\./);
    assert.match(text(), /Platform 5 of 5 duties/);
    assert.match(text('responsibilities'), /Platform 5 of 5 duties/);
    assert.match(text('responsibilities/platform'), /all 5/);
    assert.match(text('health'), /Duties with someone accountable 5 of 5/);
    assert.match(text('services'), /3 services, 1 of them retired/);
    assert.match(text(), /2 managed services, run by one team/);
  });

  test('on what is to review', () => {
    const health = text('health');
    assert.match(health, /Pages with a current review 4 of 6/);
    assert.match(health, /Database.{0,200}2 current 1 to review/);
    const teams = health.split('By team').at(-1) ?? '';
    assert.match(teams, /Crew 2 Work/);
    assert.match(teams, /Begin/);
  });
});

const duties = (...names: string[]) =>
  matrix(`## Data\n\n${table(...names.map((name) => `| ${name} | I | A/R | |`))}`);

const content: Record<string, string> = {
  'platform.md': entry(
    'title: Fairway\nsummary: Less to build.\nowner: crew\ncompany: M\ncategories: [{ id: data, title: Data }]',
  ),
  'teams/crew.md': entry('title: Crew\nkind: platform\nchannel: https://chat.example/crew'),
  'services/db/index.md': service('Database').replace('beta', 'alpha'),
  'services/db/work.md': entry('title: Work\ntype: tutorial', 'Text.'),
  'services/db/responsibilities.md': duties('Backup', 'Restore', 'Patch'),
  'services/net/index.md': service('Network').replace('beta', 'experimental'),
  'services/net/responsibilities.md': duties('Route', 'Filter'),
  'services/old/index.md': service('Old').replace('beta', 'retired\nreason: R.'),
  'services/old/responsibilities.md': duties('Feed', 'Water', 'Mourn'),
  'guides/begin.md': entry('title: Begin', 'Text.'),
};

/** What a page says, without its marks and scripts. */
function text(page = ''): string {
  return readFileSync(join(out, page, 'index.html'), 'utf8')
    .replace(/<script[^]*?<\/script>|<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' .', '.');
}
