import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import type { Catalogue, LinkTarget } from '#catalogue/catalogue.ts';
import { catalogueOf, entry, matrix, service, table } from './small-platform.ts';

const files = {
  'services/db/index.md': service('Database') + '## Get *it*\n\n<a id="facts"></a>\n',
  'services/db/use.md': entry('title: Use', '## First steps\n\n## First steps\n'),
  'services/db/day-2/restore.md': entry('title: Restore'),
  'services/db/plan.png': 'image',
  'services/db/responsibilities.md': matrix(
    `## Backup\n\n${table('| Restore | R | — | — |')}\n## Odds & ends\n\n${table('| Feed it | R | — | — |')}`,
  ),
  'services/net/index.md': service('Network'),
  'services/ill/index.md': entry('title: Ill', '## Still here\n'),
  'responsibilities/baseline.md': matrix(`## Physical\n\n${table('| Hardware | — | — | R |')}`),
  'guides/index.md': entry('title: Guides'),
  'guides/cost.mdx': entry('title: Cost'),
  'guides/network/index.md': entry('title: Networks'),
  'guides/a b.png': 'image',
  'glossary/rpo.md': entry('title: RPO\ndefinition: What may be lost.'),
};

/** A target in short form: its kind, and the address or the nearest match. */
function short(target: LinkTarget): string {
  switch (target.kind) {
    case 'external':
      return `external ${target.url}`;
    case 'page':
    case 'section':
      return `${target.kind} ${target.address}${target.fragment === undefined ? '' : `#${target.fragment}`}`;
    case 'asset':
      return `asset ${target.file}`;
    case 'hidden':
      return `hidden ${target.file} ${target.why}`;
    case 'fragment-missing':
      return `fragment-missing ${target.address}#${target.fragment} near ${String(target.near)}`;
    case 'missing':
      return `missing ${target.path} near ${String(target.near)}`;
    case 'unread':
      return `unread ${target.file}`;
    case 'refused':
      return `refused ${target.url}`;
  }
}

suite('a link resolves', () => {
  let it: Catalogue;
  before(async () => {
    it = await catalogueOf(files);
  });

  const cases: [string, [from: string, url: string, target: string][]][] = [
    [
      'to another site',
      [
        ['platform.md', 'https://example.com/a.md#b', 'external https://example.com/a.md#b'],
        ['platform.md', 'mailto:crew@example.com', 'external mailto:crew@example.com'],
        ['platform.md', 'tel:+31', 'external tel:+31'],
        ['platform.md', '//example.com', 'external //example.com'],
      ],
    ],
    [
      'to the page of a file',
      [
        ['services/db/index.md', 'use.md', 'page /services/db/use/'],
        ['services/db/index.md', './day-2/restore.md', 'page /services/db/day-2/restore/'],
        ['services/db/day-2/restore.md', '../index.md', 'page /services/db/'],
        ['services/db/use.md', '../net/index.md', 'page /services/net/'],
        ['services/db/use.md', '../../guides/cost.mdx', 'page /guides/cost/'],
        ['services/db/use.md', '../../guides/network/index.md', 'page /guides/network/'],
        ['services/db/use.md', 'responsibilities.md', 'page /services/db/responsibilities/'],
        ['services/db/use.md', '../../responsibilities/baseline.md', 'page /responsibilities/'],
        ['services/db/use.md', '../../glossary/rpo.md', 'page /glossary/rpo/'],
        ['services/db/use.md', '../../platform.md', 'page /'],
        ['services/db/use.md', '../ill/index.md', 'unread services/ill/index.md'],
        ['guides/cost.mdx', 'index.md', 'page /guides/'],
      ],
    ],
    [
      'to the page of a folder',
      [
        ['services/db/use.md', '../net/', 'page /services/net/'],
        ['services/db/use.md', '../net', 'page /services/net/'],
        ['services/db/use.md', '.', 'page /services/db/'],
        ['guides/cost.mdx', 'network/', 'page /guides/network/'],
        ['guides/cost.mdx', '..', 'page /'],
        ['guides/cost.mdx', '../guides/', 'page /guides/'],
        ['guides/cost.mdx', '../teams/', 'section /teams/'],
        ['platform.md', 'services', 'section /services/'],
      ],
    ],
    [
      'to an address of the site',
      [
        ['platform.md', '/', 'page /'],
        ['platform.md', '/services/db/use/', 'page /services/db/use/'],
        ['platform.md', '/services/db/use#first-steps', 'page /services/db/use/#first-steps'],
        ['platform.md', '/services/db/responsibilities/', 'page /services/db/responsibilities/'],
        [
          'platform.md',
          '/services/net/responsibilities/',
          'section /services/net/responsibilities/',
        ],
        ['platform.md', '/responsibilities/', 'page /responsibilities/'],
        ['platform.md', '/roadmap/#now', 'section /roadmap/#now'],
        ['platform.md', '/search/?q=db', 'section /search/'],
        ['platform.md', '/duties/restore-test/', 'section /duties/restore-test/'],
        ['platform.md', '/services/dbb/', 'missing /services/dbb/ near /services/db/'],
      ],
    ],
    [
      'to a fragment',
      [
        ['services/db/use.md', '#first-steps', 'page /services/db/use/#first-steps'],
        ['services/db/index.md', 'use.md#first-steps-1', 'page /services/db/use/#first-steps-1'],
        ['services/db/use.md', 'index.md#get-it', 'page /services/db/#get-it'],
        ['services/db/use.md', 'index.md#facts', 'page /services/db/#facts'],
        ['services/db/use.md', '#', 'page /services/db/use/#'],
        ['services/db/use.md', '../ill/index.md#still-here', 'unread services/ill/index.md'],
        [
          'services/db/use.md',
          '#first-step',
          'fragment-missing /services/db/use/#first-step near first-steps',
        ],
        [
          'services/db/use.md',
          'index.md#nowhere-near',
          'fragment-missing /services/db/#nowhere-near near undefined',
        ],
      ],
    ],
    [
      'to a duty or an area on a page of responsibilities',
      [
        [
          'services/db/use.md',
          'responsibilities.md#duty-restore',
          'page /services/db/responsibilities/#duty-restore',
        ],
        [
          'services/db/use.md',
          'responsibilities.md#duty-odds-ends--feed-it',
          'page /services/db/responsibilities/#duty-odds-ends--feed-it',
        ],
        [
          'services/db/use.md',
          'responsibilities.md#duty-hardware',
          'page /services/db/responsibilities/#duty-hardware',
        ],
        [
          'services/db/use.md',
          'responsibilities.md#physical',
          'page /services/db/responsibilities/#physical',
        ],
        [
          'services/db/use.md',
          'responsibilities.md#odds--ends',
          'page /services/db/responsibilities/#odds--ends',
        ],
        [
          'services/db/use.md',
          '/responsibilities/#duty-hardware',
          'page /responsibilities/#duty-hardware',
        ],
        [
          'services/db/use.md',
          'responsibilities.md#duty-restor',
          'fragment-missing /services/db/responsibilities/#duty-restor near duty-restore',
        ],
      ],
    ],
    [
      'to a file that is not a page',
      [
        ['services/db/day-2/restore.md', '../plan.png', 'asset services/db/plan.png'],
        ['guides/cost.mdx', 'a%20b.png', 'asset guides/a b.png'],
      ],
    ],
    [
      'with percent-encoding and query strings',
      [
        [
          'services/db/index.md',
          'us%65.md?plain=1#first%2Dsteps',
          'page /services/db/use/#first-steps',
        ],
        ['services/db/index.md', '?plain=1', 'page /services/db/'],
        ['services/db/index.md', '100%.md', 'missing 100%.md near undefined'],
      ],
    ],
    [
      'to nothing, with the nearest match',
      [
        ['services/db/index.md', 'use', 'missing use near use.md'],
        ['services/db/index.md', 'use.html', 'missing use.html near use.md'],
        ['guides/cost.mdx', 'cost.md', 'missing cost.md near cost.mdx'],
        ['services/db/index.md', 'uze.md', 'missing uze.md near use.md'],
        ['services/net/index.md', 'restore.md', 'missing restore.md near ../db/day-2/restore.md'],
        ['services/net/index.md', '../bd/index.md', 'missing ../bd/index.md near ../db/index.md'],
        [
          'services/net/index.md',
          'responsibilities.md',
          'missing responsibilities.md near /services/net/responsibilities/',
        ],
        ['platform.md', '../README.md', 'missing ../README.md near undefined'],
        ['platform.md', '', 'missing  near undefined'],
        ['platform.md', 'services/db/day-2/', 'missing services/db/day-2/ near undefined'],
      ],
    ],
  ];
  for (const [name, list] of cases) {
    test(name, () => {
      for (const [from, url, target] of list) {
        assert.equal(short(it.resolve(from, url)), target, `${url} in ${from}`);
      }
    });
  }

  test('to a page with its title, file and body', () => {
    const target = it.resolve('platform.md', 'services/db/use.md');
    assert.ok(target.kind === 'page');
    assert.deepEqual(
      [target.title, target.file, target.body.headings.length],
      ['Use', 'services/db/use.md', 2],
    );
  });
});
