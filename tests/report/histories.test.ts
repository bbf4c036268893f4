import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import {
  example,
  exampleMatrix,
  exampleMoves,
  examplePlatform,
  exampleProse,
} from '#checks/example-platform.ts';
import type { Report } from '#report/report.ts';
import { reportAsHtml } from '#report/write-html.ts';
import { reportAsJson } from '#report/write-json.ts';
import { reportAsMarkdown } from '#report/write-markdown.ts';
import { commit, gitIn } from '../history/repository.ts';
import {
  contentHistoryOf,
  reported,
  reportedChanges,
  withoutIds,
  type Changes,
} from './reported.ts';

const preview = 'https://preview.example.org/42/';

/** Compares a whole report with the text file of that name. */
function compare(t: TestContext, name: string, report: Report): void {
  t.assert.fileSnapshot(
    withoutIds(reportAsMarkdown(report, preview)),
    `tests/report/snapshots/${name}.txt`,
    { serializers: [String] },
  );
}

const matrix = (rows: string[], notes = '') =>
  `---\nreviewed: 2026-11-02\n---\n\n${exampleMatrix(...rows)}\n\n${notes}`;
const queue = (more: string) => example('services/queue/index.md', more);
const facts = 'lifecycle: production\nsupport:\n  hours: business-hours\n';
const words = (count: number) =>
  Array.from({ length: count }, (_, at) => `word${String(at)}`).join(' ');

suite('the report of', () => {
  test('facts that become unknown, and an end that is open again', async (t) => {
    const more = `${facts}objectives: { availability: 99.9, rpo: 15m, rto: 4h }\n`;
    const { changes } = await reportedChanges(
      t,
      { ...examplePlatform, ...queue(`${more}retireOn: 2027-06-30`) },
      queue(
        'lifecycle: production\nsupport: not-known\nobjectives: not-known\nretireOn: not-decided\ndecideBy: 2027-03-31',
      ),
    );
    assert.deepEqual(
      changes.map(({ kind, says }) => `${kind}: ${says}`),
      [
        'retirement-moved: the day on which it ends is not decided and will be decided by 2027-03-31, it was 2027-06-30',
        'objectives-changed: objectives: not known any more',
        'support-changed: support: not known any more',
      ],
    );
  });

  test('a change that readers do not notice is one line', async (t) => {
    const file = examplePlatform['services/queue/limits.md'] ?? '';
    const same = { 'services/queue/limits.md': file.replaceAll('\n', '\r\n') };
    compare(t, 'nothing', await reportedChanges(t, examplePlatform, same));
  });

  test('duties that move, begin and end, with their conditions', async (t) => {
    const path = 'services/queue/responsibilities.md';
    const before = matrix(
      [
        '| Restore test | I | A/R[^1] | |',
        '| Monitoring | R | A/R | |',
        '| Patching | | A/R: on Mondays | C |',
        '| Disk | | A/R | |',
        '| Capacity | A/R | | |',
        '| Old work | | A/R | |',
        '| Backup | | A/R | R |',
      ],
      '[^1]: Once a month.\n',
    );
    const after = matrix(
      [
        '| Restore test | A/R | I | |',
        '| Monitoring | A/R | R | |',
        '| Patching | C | A/R: on Tuesdays[^2] | |',
        '| Disk | n/a: there are no disks | | |',
        '| Capacity | | A/R | |',
        '| New work | R | A/R | |',
        '| Backup | | A/R | |',
      ],
      '[^2]: Not in December.\n',
    );
    const files = { ...examplePlatform, [path]: before };
    compare(t, 'duties', await reportedChanges(t, files, { [path]: after }));
  });

  test('a duty that every service inherits, told once', async (t) => {
    const baseline = 'responsibilities/baseline.md';
    const files = {
      ...examplePlatform,
      ...example('services/cache/index.md'),
      ...example('services/store/index.md'),
      'services/store/responsibilities.md': matrix(['| Audit | | | A/R |']),
      [baseline]: matrix(['| Audit | I | A/R | |', '| Logs | | A/R | |']),
    };
    const after = matrix(['| Audit | A/R | C | |', '| Logs | | | A/R |', '| Keys | A/R | | |']);
    compare(t, 'inherited', await reportedChanges(t, files, { [baseline]: after }));
  });

  test('services that are new, gone and renamed, with and without a redirect', async (t) => {
    const before = {
      ...examplePlatform,
      ...example('services/old-cache/index.md', 'title: Cache'),
      ...example('services/old-cache/tuning.md', 'title: Tuning'),
      ...example('services/old-store/index.md', 'title: Store'),
      ...example('services/old-store/limits.md', 'title: Sizes'),
      ...example('services/mail/index.md', 'title: Mail\ndependsOn: [queue]'),
      ...example('services/mail/sender.md', 'title: Senders'),
      ...example(
        'guides/mail.md',
        'title: How to mail',
        `${exampleProse} See [Mail](../services/mail/index.md) and [senders](../services/mail/sender.md).`,
      ),
    };
    const after = {
      'services/old-cache/index.md': undefined,
      'services/old-cache/tuning.md': undefined,
      'services/old-store/index.md': undefined,
      'services/old-store/limits.md': undefined,
      'services/mail/index.md': undefined,
      'services/mail/sender.md': undefined,
      ...example(
        'services/cache/index.md',
        'title: Managed Cache\nmovedFrom: [/services/old-cache/]',
      ),
      ...example('services/cache/tuning.md', 'title: Tuning'),
      ...example('services/store/index.md', 'title: Store'),
      ...example('services/store/limits.md', 'title: Sizes'),
      ...example('services/grid/index.md', 'title: Grid\ndependsOn: [queue]'),
      'services/grid/responsibilities.md': matrix(['| Patching | A/R | | |', '| Disk | | A/R | |']),
    };
    compare(t, 'services', await reportedChanges(t, before, after));
  });

  test('owners and facts of a service', async (t) => {
    const before = {
      ...examplePlatform,
      ...example('teams/harbour.md', 'title: Harbour\nhandle: "@fairway/harbour"'),
      ...example('services/cache/index.md'),
      ...example('services/shop/index.md', 'dependsOn: [queue]\npersonas: [developer]'),
      ...example('personas/developer.md'),
      ...example('personas/auditor.md'),
      ...queue(
        `${facts}objectives:\n  availability: 99.95\n  rpo: 15m\n  rto: 4h\ncost:\n  model: One euro for each queue\npersonas: [auditor]`,
      ),
    };
    const after = {
      ...queue(
        `owner: harbour\nlifecycle: deprecated\nreason: Nobody uses it\nretireOn: 2027-06-30\nreplacedBy: cache\nreviewed: 2026-11-20
support:\n  hours: best-effort\n  phone: +31 20 123 4567\n  response:\n    - { severity: Critical, within: 30m }
objectives:\n  availability: 99.5\n  rpo: not-committed\n  rto: 4h\ncost:\n  model: Two euros for each queue\ndependsOn: [cache]\npersonas: [auditor]\naliases: [Line]`,
      ),
      ...example('services/queue/limits.md', 'type: reference\nowner: harbour'),
    };
    compare(t, 'owners', await reportedChanges(t, before, after));
  });

  test('targets that move with a reason, without one, or are more precise', async (t) => {
    const item = (name: string, target: string, ...moves: string[]) =>
      example(
        `roadmap/${name}.md`,
        `stage: planned\ntarget: ${target}`,
        moves.length > 0 ? exampleMoves(...moves) : undefined,
      );
    const before = {
      ...examplePlatform,
      ...item('with-a-reason', '2026-Q4'),
      ...item('without-a-reason', '2026-Q4'),
      ...item('with-an-empty-reason', '2026-Q4'),
      ...item('more-precise', '2027-Q1'),
      ...item('promised', 'none'),
      ...item('given-up', '2027-Q2'),
      ...item('forgetful', '2027-Q2', '| 2026-05-01 | 2026-Q4 | The audit was late |'),
      ...item('told-anew', '2027-Q2', '| 2026-05-01 | 2026-Q4 | The audit was late |'),
    };
    const after = {
      ...item(
        'with-a-reason',
        '2027-Q1',
        '| 2026-11-20 | 2026-Q4 | The `audit` found open points |',
      ),
      ...item('without-a-reason', '2027-Q1'),
      ...item('with-an-empty-reason', '2027-Q1', '| 2026-11-20 | 2026-Q4 |  |'),
      ...item('more-precise', '2027-02'),
      ...item('promised', '2027-Q3'),
      ...item('given-up', 'none'),
      ...item('forgetful', '2027-Q2'),
      ...item('told-anew', '2027-Q2', '| 2026-05-01 | 2026-Q4 | We were busy |'),
    };
    compare(t, 'targets', await reportedChanges(t, before, after));
  });

  test('roadmap items that are new, ship, stop, go on and vanish', async (t) => {
    const item = (name: string, more: string, body?: string) =>
      example(`roadmap/${name}.md`, more, body);
    const handover =
      'duties:\n  - { service: queue, duty: monitoring, from: platform, to: customer }';
    const before = {
      ...examplePlatform,
      ...example('personas/developer.md'),
      ...item('shipped', 'stage: in-progress\ntarget: 2026-Q4'),
      ...item('deferred', 'stage: planned\ntarget: 2026-Q4'),
      ...item('withdrawn', 'stage: planned\ntarget: 2026-Q4'),
      ...item('resumed', 'stage: deferred\nstoppedOn: 2026-05-01'),
      ...item('begun', 'stage: planned\ntarget: 2027-Q1'),
      ...item('vanished', 'stage: planned\ntarget: 2027-Q1\nowner: pilots'),
    };
    const after = {
      ...item('shipped', 'stage: shipped\ntarget: 2026-Q4\nshippedOn: 2026-11-20'),
      ...item(
        'deferred',
        'stage: deferred',
        exampleMoves('| 2026-11-20 | 2026-Q4 | Nobody needs it this year |'),
      ),
      ...item('withdrawn', 'stage: withdrawn\nstoppedOn: 2026-11-20'),
      ...item('resumed', 'stage: planned\ntarget: 2027-Q2'),
      ...item(
        'begun',
        `stage: in-progress\ntarget: 2027-Q1\nblocked: The network\npersonas: [developer]\n${handover}`,
      ),
      ...item('fresh', 'stage: exploring'),
      'roadmap/vanished.md': undefined,
    };
    compare(t, 'roadmap', await reportedChanges(t, before, after));
  });

  test('releases, events, notices and terms', async (t) => {
    const before = {
      ...examplePlatform,
      ...example('releases/first.md', 'services: [queue]'),
      ...example('releases/wrong.md'),
      ...example('events/hour.md'),
      ...example('events/meeting.md', "from: '10:00'\nto: '11:00'"),
      ...example('notices/works.md', 'services: [queue]'),
      ...example('notices/move.md', 'kind: action\nactBy: 2027-01-31'),
      ...example('glossary/broker.md', 'definition: It keeps messages.'),
      ...example('glossary/topic.md'),
    };
    const after = {
      ...example('releases/first.md', 'date: 2026-11-09\nservices: [queue]', 'It is here.'),
      'releases/wrong.md': undefined,
      ...example('releases/second.md', 'kind: fixed\nservices: [queue]'),
      ...example('events/hour.md', 'status: cancelled'),
      ...example('events/meeting.md', "date: 2026-12-11\nfrom: '12:00'\nto: '13:00'"),
      ...example('notices/works.md', 'services: [queue]\nfrom: 2026-12-03 22:00'),
      ...example('notices/move.md', 'kind: action\nactBy: 2026-12-31'),
      ...example('notices/outage.md', 'kind: incident\nservices: [queue]'),
      ...example('glossary/broker.md', 'definition: It keeps messages, and asks twice.'),
      'glossary/topic.md': undefined,
      ...example('glossary/group.md'),
    };
    compare(t, 'news', await reportedChanges(t, before, after));
  });

  test('documentation that is new, gone, renamed and rewritten', async (t) => {
    const page = (name: string, title: string, body: string) =>
      example(`services/queue/${name}.md`, `title: ${title}`, body);
    const before = {
      ...examplePlatform,
      ...example('personas/developer.md'),
      ...page('tuning', 'Tuning', `${words(50)}\n\n## Deep\n\n${words(50)}`),
      ...page('comma', 'Comma', words(400)),
      ...page('formatted', 'Formatted', 'One two\nthree.'),
      ...page('gone', 'Gone', exampleProse),
      ...page('named', 'Named', exampleProse),
      ...example('guides/all.md', 'title: All', exampleProse),
    };
    const after = {
      ...page('tuning', 'Tuning', `${words(50)}\n\n## Deep\n\n${words(25)} and something else`),
      ...page('comma', 'Comma', `${words(399)} comma`),
      ...page('formatted', 'Formatted', 'One\ntwo three.'),
      'services/queue/gone.md': undefined,
      ...page('named', 'Renamed', exampleProse),
      ...page('fresh', 'Fresh', exampleProse),
      ...example('guides/all.md', 'title: All\npersonas: [developer]', words(30)),
      ...example('services/queue/first-message.md', 'type: tutorial\nstart: true', words(60)),
    };
    compare(t, 'documentation', await reportedChanges(t, before, after));
  });

  test('addresses that vanish, with what linked there', async (t) => {
    const link = (to: string) => `${exampleProse} See [there](${to}).`;
    const before = {
      ...examplePlatform,
      ...example('guides/a.md', 'title: A'),
      ...example('guides/b.md', 'title: B'),
      ...example('guides/c.md', 'title: C\nmovedFrom: [/guides/former-c/]'),
      ...example('guides/to-a.md', 'title: To A', link('a.md')),
      ...example('guides/to-b.md', 'title: To B', link('b.md')),
      ...example('guides/load.md', 'title: Load', link('the%20plan.zip')),
      'guides/the plan.zip': 'PK',
      'guides/unused.zip': 'PK',
    };
    const after = {
      'guides/a.md': undefined,
      'guides/the plan.zip': undefined,
      'guides/unused.zip': undefined,
      'guides/b.md': undefined,
      ...example('guides/new-b.md', 'title: New B\nmovedFrom: [/guides/b/]'),
      ...example('guides/c.md', 'title: C'),
      ...example('guides/to-b.md', 'title: To B', link('new-b.md')),
    };
    compare(t, 'addresses', await reportedChanges(t, before, after));
  });

  test('a content folder with spaces and letters of other alphabets, which had another name', async (t) => {
    const root = contentHistoryOf(t, 'alte Inhalte – früher', examplePlatform);
    gitIn(root, ['mv', 'alte Inhalte – früher', '我们的 Inhalt “neu”']);
    commit(root, ['2026-11-20', { '我们的 Inhalt “neu”/guides/größe.md': 'x' }]);
    const files = example('guides/fresh.md', 'title: Größe & Ablösung');
    commit(root, [
      '2026-11-21',
      {
        '我们的 Inhalt “neu”/guides/größe.md': undefined,
        ...Object.fromEntries(
          Object.entries(files).map(([path, text]) => [`我们的 Inhalt “neu”/${path}`, text]),
        ),
      },
    ]);
    compare(t, 'folder', await reported(join(root, '我们的 Inhalt “neu”'), 'HEAD~2'));
  });

  test('content that does not parse on one of the sides', async (t) => {
    const before: Changes = {
      ...examplePlatform,
      'guides/mended.md': '---\ntitle: [\n---\n',
      'responsibilities/baseline.md': '---\ntitle: [\n---\n',
      ...example('guides/broken.md', 'title: Broken'),
      ...example('services/cache/index.md', 'title: Cache'),
      ...example('services/cache/limits.md', 'title: Sizes'),
    };
    const after: Changes = {
      ...example('guides/mended.md', 'title: Mended'),
      'responsibilities/baseline.md': matrix(['| Audit | A/R | | |']),
      'guides/broken.md': '---\ntitle: [\n---\n',
      'services/cache/index.md': '---\ntitle: [\n---\n',
      ...example('guides/fresh.md', 'title: Fresh'),
    };
    compare(t, 'unread', await reportedChanges(t, before, after));
  });

  test('a branch with merges, whose base has gone on', async (t) => {
    const root = contentHistoryOf(t, 'content', examplePlatform);
    const write = (day: string, files: Changes) =>
      commit(root, [
        day,
        Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])),
      ]);
    gitIn(root, ['checkout', '-qb', 'work']);
    write('2026-11-02', example('guides/mine.md', 'title: Mine'));
    gitIn(root, ['checkout', '-q', 'main']);
    write('2026-11-03', example('guides/merged.md', 'title: Merged from main'));
    gitIn(root, ['checkout', '-q', 'work']);
    gitIn(root, ['merge', '-q', '--no-ff', '-m', 'merge', 'main'], '2026-11-04');
    gitIn(root, ['checkout', '-q', 'main']);
    write('2026-11-05', example('guides/later.md', 'title: Later on main'));
    gitIn(root, ['checkout', '-q', 'work']);
    compare(t, 'branch', await reported(join(root, 'content'), 'main', 'work'));
  });

  test('what the public sees, without what is internal on either side', async (t) => {
    const visible = 'visibility: public';
    const before = {
      ...examplePlatform,
      ...example('teams/harbour.md', `title: Harbour\n${visible}`),
      ...example('teams/secret-crew.md', 'title: Secret crew'),
      ...example('services/open/index.md', `title: Open\n${visible}`),
      ...example('services/other/index.md', `title: Other\n${visible}`),
      ...example('services/secret/index.md', 'title: Secret'),
      ...example('guides/turned.md', `title: Turned\n${visible}`),
      ...example('guides/secret.md', 'title: Secret guide'),
      'guides/secret-broken.md': '---\ntitle: [\n---\n',
    };
    const after = {
      ...example(
        'services/open/index.md',
        `title: Open\nlifecycle: alpha\nowner: secret-crew\n${visible}`,
      ),
      ...example('services/other/index.md', `title: Other\nowner: harbour\n${visible}`),
      ...example('services/fresh/index.md', `title: Fresh\nowner: secret-crew\n${visible}`),
      ...example('services/secret/index.md', 'title: Secret\nlifecycle: alpha'),
      ...example('guides/turned.md', 'title: Turned to a secret'),
      ...example('guides/secret.md', 'title: Secret guide', words(9)),
      ...example(
        'guides/link.md',
        `title: Link\n${visible}`,
        `${exampleProse} [here](secret.md) and [there](nowhere.md)`,
      ),
    };
    const report = await reportedChanges(t, before, after, 'public');
    compare(t, 'public', report);
    for (const write of [reportAsMarkdown, reportAsJson, reportAsHtml])
      assert.doesNotMatch(write(report, preview), /secret|pilots/i);
  });

  test('drafts, findings, reviews and the platform', async (t) => {
    const lost = `${exampleProse} See [there](nowhere.md).`;
    const before = {
      ...examplePlatform,
      ...example('guides/mended.md', 'title: Mended', lost),
      ...example('guides/kept.md', 'title: Kept', lost),
      ...example('guides/unpublished.md', 'title: Unpublished'),
      ...example('teams/harbour.md', 'title: Harbour'),
    };
    const after = {
      ...example('guides/mended.md', 'title: Mended', exampleProse),
      ...example('guides/kept.md', 'title: Kept', `One line more.\n\n${lost}`),
      ...example('guides/hurt.md', 'title: Hurt', lost),
      ...example('guides/planned.md', 'title: Planned\ndraft: true'),
      ...example('guides/unpublished.md', 'title: Unpublished\ndraft: true'),
      ...example('platform.md', 'title: Fairway\nowner: harbour\ntimezone: UTC'),
      ...example('services/queue/limits.md', 'type: reference\nreviewed: 2026-11-20'),
    };
    compare(t, 'drafts', await reportedChanges(t, before, after));
  });
});
