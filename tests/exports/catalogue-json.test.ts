import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource } from '#source/read.ts';
import { catalogueOf, entry, service } from '../catalogue/small-platform.ts';
import { bodiesOf, busy, filesOf, fixtureCatalogue, item } from './exported.ts';

/** The parts of the file that tests use. */
interface Written {
  $schema: string;
  version: number;
  asOf: string;
  services: {
    id: string;
    address: string;
    owner?: string;
    dependsOn: string[];
    pages: { id: string; duties: string[] }[];
    responsibilities: { agreedWith?: object[]; duties: Row[] };
  }[];
  roadmap: {
    id: string;
    target?: string;
    due?: object;
    moves: object[];
    lane: string;
    promised?: string;
    services: string[];
  }[];
  personas: { id: string; questions: object[] }[];
  surveys: { scores: object[]; findings: object[] }[];
  reliability: object;
}

interface Row {
  duty: string;
  origin: string;
  cells: Record<string, { letters: string[]; text?: string; conditions?: string[] }>;
  accountable?: string;
  ownership?: string;
  notApplicable?: string;
}

function written(catalogue: Catalogue, site?: string | null): Written {
  return JSON.parse(bodiesOf(filesOf(catalogue, site)).get('catalogue.json') ?? '') as Written;
}

async function folder(path: string): Promise<Catalogue> {
  const source = await readSource(folderReader(wholeFolder(path)));
  return buildCatalogue(source, { today: '2026-11-23', drafts: false });
}

const everything = {
  'the fixture site': await fixtureCatalogue(),
  'a published matrix': await folder('tests/fixtures/content/openshift'),
  'content with every field': await folder('tests/fixtures/content/source-good'),
  'a busy platform': await catalogueOf(busy, { drafts: false }),
  'an empty platform': await catalogueOf({}),
};

suite('the catalogue as JSON', () => {
  const files = bodiesOf(filesOf(everything['a busy platform']));
  const ajv = new Ajv2020({ allErrors: true, strict: false, formats: fullFormats });
  const isValid = ajv.compile(JSON.parse(files.get('catalogue.schema.json') ?? '') as object);

  for (const [name, catalogue] of Object.entries(everything)) {
    test(`of ${name} matches its schema`, () => {
      isValid(written(catalogue));
      assert.deepEqual(isValid.errors ?? [], []);
    });

    test(`of ${name} refers only to what it contains`, () => {
      assert.deepEqual(danglingIn(written(catalogue)), []);
    });
  }

  test('does not match its schema if a field is missing or unknown', () => {
    const file = written(everything['a busy platform']);
    assert.equal(isValid({ ...file, roadmap: undefined }), false);
    assert.equal(isValid({ ...file, unknown: 1 }), false);
  });

  test('states its date, and the address of its schema', () => {
    const { $schema, version, asOf } = written(everything['a busy platform']);
    assert.deepEqual(
      [$schema, version, asOf],
      ['https://docs.example/catalogue.schema.json', 2, '2026-11-23'],
    );
    const local = written(everything['a busy platform'], null);
    assert.equal(local.$schema, '/catalogue.schema.json');
    assert.equal(local.services[0]?.address, '/services/db/');
  });

  test('tells what is not known apart from values', async () => {
    const catalogue = await catalogueOf({
      'services/db/index.md': service(
        'Database',
        'support: not-known\nobjectives: not-known\nretireOn: not-decided\ndecideBy: 2027-03-31',
      ).replace('reviewed: 2026-11-01', 'reviewed: not-known'),
      'services/db/limits.md': entry('title: Limits\nreviewed: not-known'),
      'services/db/responsibilities.md': entry('reviewed: not-known'),
    });
    const file = written(catalogue);
    assert.ok(isValid(file), ajv.errorsText(isValid.errors));
    const [db] = file.services as unknown as [Record<string, unknown>];
    assert.deepEqual(db.notKnown, {
      objectives: 'not-known',
      support: 'not-known',
      retireOn: 'not-decided',
      reviewed: 'not-known',
    });
    assert.deepEqual(
      ['objectives', 'support', 'retireOn', 'reviewed', 'decideBy'].map((key) => db[key]),
      [undefined, undefined, undefined, undefined, '2027-03-31'],
    );
    const [limits] = db.pages as [{ notKnown: object }];
    const { notKnown } = db.responsibilities as { notKnown: object };
    assert.deepEqual(
      [limits.notKnown, notKnown],
      [{ reviewed: 'not-known' }, { reviewed: 'not-known' }],
    );
    const calendars = [...bodiesOf(filesOf(catalogue))].filter(([path]) => path.endsWith('.ics'));
    assert.ok(calendars.every(([, text]) => !text.includes('not-')));
  });

  test('has keys of one’s own as they are written, of every list, of pages, matrices and the platform', async () => {
    const own = 'x-zone: west\nx-seats: [12, many, false]\nx-a: 4711\n';
    const all = Object.entries(busy).map(([path, text]) => [
      path,
      text.replace(/\n---\n/, `\n${own}---\n`),
    ]);
    const catalogue = await catalogueOf(Object.fromEntries(all) as Record<string, string>, {
      drafts: false,
    });
    const json = bodiesOf(filesOf(catalogue)).get('catalogue.json') ?? '';
    const file = JSON.parse(json) as object;
    assert.ok(isValid(file), ajv.errorsText(isValid.errors));
    const x = /"x": (\{[^}]*\})/g;
    const found = [...json.matchAll(x)].map(([, group = '']) => group.replaceAll(/\s+/g, ''));
    assert.deepEqual(
      new Set(found),
      new Set(['{"x-zone":"west","x-seats":[12,"many",false],"x-a":4711}']),
    );
    // A matrix is part of its service, and the baseline part of the file.
    assert.equal(found.length, all.length);
  });

  test('has the duties of a service: own and inherited rows, with text and conditions', () => {
    const [database] = written(everything['a busy platform']).services;
    assert.deepEqual(
      database?.pages.map(({ id, duties }) => [id, duties]),
      [['db/start', ['restore']]],
    );
    assert.deepEqual(database.responsibilities.agreedWith, [{ who: 'Pilots', date: '2026-10-01' }]);
    const at = 'https://docs.example/services/db/responsibilities/#duty-';
    assert.deepEqual(database.responsibilities.duties, [
      {
        duty: 'backup',
        address: `${at}backup`,
        origin: 'own',
        cells: {},
        notApplicable: 'the cloud does it',
      },
      {
        duty: 'restore',
        address: `${at}restore`,
        origin: 'own',
        cells: {
          customer: { letters: ['R'], text: 'asks' },
          platform: {
            letters: ['R', 'A'],
            text: 'restores',
            conditions: ['Only in office hours.'],
          },
        },
        accountable: 'platform',
        ownership: 'shared',
      },
      {
        duty: 'backup/replay',
        address: `${at}backup--replay`,
        origin: 'own',
        cells: {
          customer: { letters: ['I'] },
          platform: { letters: ['R', 'A'] },
          provider: { letters: ['C'] },
        },
        accountable: 'platform',
        ownership: 'inherited',
      },
      {
        duty: 'support',
        address: `${at}support`,
        origin: 'inherited',
        cells: { platform: { letters: ['R', 'A'] } },
        accountable: 'platform',
        ownership: 'inherited',
      },
    ]);
  });

  test('has the first promise of a roadmap item, and each move with target and reason', () => {
    const restore = written(everything['a busy platform']).roadmap.find(
      ({ id }) => id === 'restore',
    );
    assert.deepEqual(
      [restore?.lane, restore?.promised, restore?.moves],
      [
        'now',
        '2026-Q2',
        [
          { on: '2026-06-01', from: '2026-Q2', to: '2026-Q4', why: 'The audit came first' },
          { on: '2026-11-02', from: '2026-Q4', to: '2027-Q1', why: 'Two left' },
        ],
      ],
    );
  });

  test('has each target as it is written, with its days', async () => {
    const roadmapWith = async (target: string) => {
      const catalogue = await catalogueOf({
        'platform.md': entry('title: F\nsummary: S.\nowner: crew\nfiscalYear: { starts: 10 }'),
        'roadmap/item.md': item(`stage: planned\ntarget: ${target}`),
      });
      const [found] = written(catalogue).roadmap;
      return [found?.target, found?.due];
    };
    const first = { from: '2026-10-01', to: '2026-12-31' };
    assert.deepEqual(await roadmapWith('FY2027-Q1'), ['FY2027-Q1', first]);
    const year = { from: '2027-01-01', to: '2027-12-31' };
    assert.deepEqual(await roadmapWith('2027'), ['2027', year]);
    assert.deepEqual(await roadmapWith('near'), ['near', undefined]);
  });

  test('has figures on the reliability of the roadmap’s dates', () => {
    assert.deepEqual(written(everything['a busy platform']).reliability, {
      measured: 1,
      kept: 1,
      medianSlip: 0,
      since: '2026-09-30',
      until: '2026-09-30',
      open: 2,
      moved: 1,
      overdue: [],
    });
  });

  test('of a published matrix has its 106 duties and four conditions', () => {
    const [openshift] = written(everything['a published matrix']).services;
    const rows = openshift?.responsibilities.duties ?? [];
    assert.equal(rows.length, 106);
    const conditions = rows.flatMap(({ cells }) =>
      Object.values(cells).flatMap((cell) => cell.conditions ?? []),
    );
    assert.equal(conditions.length, 4);
  });

  test('reveals nothing that a public build hides, not even ids', async () => {
    const shown = 'visibility: public';
    const catalogue = await catalogueOf(
      {
        'teams/crew.md': entry(`title: Crew\nkind: platform\nparent: ghosts\n${shown}`),
        'teams/ghosts.md': entry('title: Ghosts\nkind: platform'),
        'personas/spy.md': entry('title: Spy\nsummary: Looks.'),
        'personas/dev.md': entry(
          `title: Dev\nsummary: Builds.\nquestions: [{ text: Who?, page: ../services/vault/index.md }]\n${shown}`,
        ),
        'services/db/index.md': service(
          'Database',
          `dependsOn: [vault]\npersonas: [spy]\n${shown}`,
        ),
        'services/vault/index.md': service('Vault'),
        'roadmap/a.md': item(`stage: planned\nservices: [db, vault]\npersonas: [spy]\n${shown}`),
        'roadmap/hush.md': item('stage: planned'),
        'surveys/s.md': entry(
          `title: S\ndate: 2026-10-05\nmethod: survey\n${shown}
scores: [{ name: Trust, value: 4, outOf: 5, persona: spy }]
findings: [{ text: Slow., services: [vault], roadmap: hush }]`,
        ),
      },
      { visibility: 'public', drafts: false },
    );
    const file = written(catalogue);
    assert.doesNotMatch(JSON.stringify(file), /ghosts|spy|vault|hush/i);
    assert.deepEqual(file.personas[0]?.questions, [{ text: 'Who?' }]);
    assert.deepEqual(file.surveys[0]?.scores, []);
    assert.deepEqual(file.surveys[0].findings, [{ text: 'Slow.', services: [] }]);
    assert.equal(isValid(file), true);
  });
});

/** Fields that refer to entries, and the lists that contain them. */
const namedIn: Record<string, string> = {
  splitFrom: 'roadmap',
  splitInto: 'roadmap',
  mergedInto: 'roadmap',
  mergedFrom: 'roadmap',
  owner: 'teams',
  parent: 'teams',
  services: 'services',
  service: 'services',
  dependsOn: 'services',
  dependants: 'services',
  replaces: 'services',
  replacedBy: 'services',
  personas: 'personas',
  persona: 'personas',
  providers: 'providers',
  releases: 'releases',
  overdue: 'roadmap',
  roadmap: 'roadmap',
  duty: 'duties',
  duties: 'duties',
  area: 'areas',
};

/** Every id that refers to an entry missing from the file. */
function danglingIn(file: Written): string[] {
  const lists = file as unknown as Record<string, { id: string }[]>;
  const known = (list: string, id: string) =>
    lists[list]?.some((entry) => entry.id === id) ?? false;
  const dangling: string[] = [];
  const walk = (value: unknown, isItem = false) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      // Services depend on services, and roadmap items on roadmap items.
      const list = isItem && key.startsWith('depend') ? 'roadmap' : namedIn[key];
      const named = [part].flat().filter((each) => typeof each === 'string');
      if (list !== undefined) dangling.push(...named.filter((id) => !known(list, id)));
      walk(part, isItem || key === 'roadmap');
    }
  };
  walk(file);
  return dangling;
}
