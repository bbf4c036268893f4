import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordLanguages } from '#model/languages.ts';
import { projectFiles, sourceFile, type Import, type SourceFile } from './source-tree.ts';

/**
 * What each room may import, besides itself and packages. A name is a room of `src/` or a file in one; with `types`
 * after it, only type imports are allowed.
 */
const mayImport: Record<string, string[]> = {
  model: [],
  markup: [],
  // Writing whole files, checksums and disk errors are shared by all rooms.
  files: [],
  source: [
    'model',
    'files',
    'markup',
    'markdown/alert-marker.ts',
    'markdown/code-language.ts',
    'markdown/grammar.ts',
    'markdown/indented-code.ts',
  ],
  catalogue: ['model', 'source types', 'source/body.ts'],
  history: ['model', 'files', 'source', 'catalogue'],
  // A view of the catalogue that looks exactly like it.
  reads: ['catalogue types'],
  imports: ['model', 'catalogue', 'markdown/write.ts'],
  // What users of the package import.
  package: [
    'model types',
    'source types',
    'catalogue types',
    'site types',
    'checks',
    'exports',
    'bridge/bound-site.ts',
    'site/own-parts.ts',
    'components',
    'styles',
  ],
  // Loads what users wrote by these.
  own: ['model', 'files', 'checks', 'exports'],
  checks: [
    'model',
    'files',
    'source',
    'catalogue',
    'markdown/allowed-components.ts',
    'markdown/allowed-html.ts',
    'markdown/alert-marker.ts',
    'markdown/code-language.ts',
    'markdown/code-meta.ts',
    'markdown/plain-code.ts',
    'markdown/write.ts',
  ],
  exports: ['model', 'catalogue', 'markup'],
  // Reads what another tool wrote, and writes what Plinth reads.
  adoption: [
    'model',
    'markup',
    'source',
    'catalogue/address.ts',
    'markdown/alert-marker.ts',
    'markdown/allowed-components.ts',
    'markdown/allowed-html.ts',
    'markdown/grammar.ts',
    'markdown/indented-code.ts',
    'starter/entry-text.ts',
  ],
  starter: [
    'model',
    'catalogue types',
    'words',
    'hosting/pipelines.ts',
    'imports/matrix-markdown.ts',
    'markdown/write.ts',
    'source/classify-path.ts',
  ],
  markdown: ['markup'],
  diagrams: ['files', 'markup', 'model/nearest.ts', 'model/web-address.ts'],
  search: ['model/latin-letters.ts', 'model/nearest.ts', 'model/search-kinds.ts'],
  words: ['model', 'catalogue types', 'search types'],
  // Pages and the index share the vocabulary in `search/facets.ts`.
  site: [
    'model',
    'files',
    'source',
    'catalogue',
    'history',
    'checks',
    'exports',
    'own types',
    'markdown',
    'diagrams',
    'words',
    'search types',
  ],
  views: ['model', 'source', 'catalogue', 'checks', 'diagrams', 'words', 'site'],
  bridge: ['files', 'source', 'catalogue', 'reads', 'markdown', 'diagrams', 'site', 'views'],
  browser: ['model/lifecycle.ts', 'model/nearest.ts', 'model types', 'search'],
  components: [
    'model/lifecycle.ts',
    'model/sections.ts',
    'model types',
    'catalogue types',
    'markdown types',
    'site',
    'views',
    'bridge',
    'browser',
    'search',
    'styles',
  ],
  pages: [
    'model/lifecycle.ts',
    'model/sections.ts',
    'site',
    'views',
    'bridge',
    'components',
    'styles',
  ],
  // A build passes the finished catalogue to pages, and the diagram parser to checks.
  build: [
    'files',
    'source',
    'catalogue',
    'history',
    'checks',
    'diagrams',
    'search',
    'own',
    'site/authors.ts',
    'site/exports.ts',
    'site/options.ts',
    'site/own-parts.ts',
    'site/site.ts',
    'site/make-site.ts',
    'site/look.ts types',
    'site/redirects.ts',
    'site/own-facts.ts',
    'model types',
    'hosting/hosts.ts',
    'hosting/served.ts',
    'bridge',
    'reads',
    'site/history.ts',
    'model/period.ts',
    'model/phrase.ts',
  ],
  // Two catalogues and their findings become a text.
  report: [
    'model',
    'source',
    'catalogue',
    'checks/accepted-findings.ts',
    'checks/reporters/printed.ts',
    'checks types',
    'markdown/write.ts',
    'markup',
    'site/redirects.ts',
  ],
  // The configurations of pipelines and web servers are texts, whatever the content.
  hosting: ['model'],
};

/** Folders outside `src/`, which may import any room. */
const outside = ['scripts', 'bench'];

/** Rooms that may import Astro. Only `build` starts it. */
const knowAstro = ['components', 'pages', 'search', 'build'];

/** Scripts that start fast, because they load neither Astro nor Vite. */
const startNoAstro = ['scripts/check.ts'];

/** Files that may start other programs. Content is hostile, so calls of Git are in one place. */
const startsPrograms = [
  'scripts/test.ts',
  // Each only Node itself or TypeScript, on files that are not content.
  'src/own/error-place.ts',
  'scripts/prepack.ts',
  'bench/build-accepted.ts',
  'src/history/git.ts',
  'src/build/render-apart.ts',
  'bench/bench.ts',
  'bench/usage.ts',
  'bench/peers.ts',
  'bench/lighthouse-run.ts',
  'scripts/upgrade.ts',
];

/** Registries and entry points, whose purpose is to list other files. */
const registries = [
  'src/checks/rules/index.ts',
  'src/exports/index.ts',
  'src/model/kinds.ts',
  'src/package/exports.ts',
  'src/package/rules.ts',
];

/** Files with a default export, and the tool that requires it. */
const defaultFor: Record<string, string> = {
  'scripts/test-reporter.ts': 'Node loads a reporter of tests by its default export.',
  'src/build/astro-log.ts': 'Astro loads a log handler by its default export.',
  'src/source/drawing/css-tree.d.ts': 'It describes modules of a package that have one.',
};

/** Files over 250 lines, with the reason why each is a single unit. */
const longFor: Record<string, string> = {
  'src/catalogue/catalogue.ts':
    'The contract: the types of every object in the graph, to be read in one place.',
  'src/words/en.ts': 'Every word that readers see, to be translated as one file.',
};

/** A translation of `src/words/en.ts` is as long as that is. */
const isTranslation = (path: string) =>
  wordLanguages.some((language) => path === `src/words/${language}.ts`);

const longestFile = 250;

test('the project follows its architecture', () => {
  assert.deepEqual(violations(projectFiles('.')), []);
});

test('the list of long files names only long files', () => {
  const long = projectFiles('.').filter(({ lines }) => lines > longestFile);
  const names = new Set(long.map(({ path }) => path));
  assert.deepEqual(
    Object.keys(longFor).filter((path) => !names.has(path)),
    [],
  );
});

test('every kind of violation is reported with its line', () => {
  const tree = {
    'src/model/team.ts':
      "import { z } from 'zod';\nimport fs from 'node:fs';\nimport { rule } from '#checks/rule.ts';",
    'src/source/read.ts':
      "import { features } from '#markdown/grammar.ts';\nimport { html } from '../markdown/html.ts';",
    'src/catalogue/graph.ts':
      "import type { Entry } from '#source/entry.ts';\nimport { read } from '#source/read.ts';",
    'src/exports/json.ts':
      "import { type Kind } from '#model/kinds.ts';\nconst z = await import('astro/zod');",
    'src/components/Card.astro':
      "---\nimport { type Team } from '#catalogue/team.ts';\nimport { link } from '#catalogue/link.ts';\n---\n<p>export default</p>\n<script>\n  import { open } from '#build/open.ts';\n</script>",
    'src/checks/rules/index.ts': "export { one } from './one.ts';",
    'src/checks/index.ts': "export { one } from './rules/one.ts';\nexport default 1;",
    'src/attic/old.ts': '// TO' + 'DO: tidy\nexport const old = 1;',
    'src/build/steps.ts': 'step();\n'.repeat(251),
    'src/history/log.ts': "import { execFile } from 'node:child_process';",
    'src/site/utils/text.ts': "import { build } from '#build/steps.ts';",
    'scripts/check.ts': "import { run } from '#checks/run.ts';",
    'scripts/dev.ts': "import { dev } from 'astro';",
    'src/checks/run.ts':
      "import type { Rule } from '#site/words.ts';\nimport { load } from '#checks/load.ts';",
    'src/checks/load.ts': "import 'vite';",
  };
  const files = Object.entries(tree).map(([path, text]) => sourceFile(path, text));
  assert.deepEqual(violations(files), [
    'src/model/team.ts:2 model imports node:fs',
    'src/model/team.ts:3 model imports src/checks/rule.ts',
    'src/source/read.ts:2 source imports src/markdown/html.ts',
    'src/catalogue/graph.ts:2 catalogue imports src/source/read.ts, of which it may know only types',
    'src/exports/json.ts:2 exports imports astro/zod',
    'src/components/Card.astro:3 components imports src/catalogue/link.ts, of which it may know only types',
    'src/components/Card.astro:7 components imports src/build/open.ts',
    'src/checks/index.ts:1 passes on what another file exports',
    'src/checks/index.ts:2 exports by default',
    'src/attic/old.ts:1 leaves work to do',
    'src/attic/old.ts is in no room',
    'src/build/steps.ts has 251 lines, and no reason on the list',
    'src/history/log.ts:1 starts a program',
    'src/site/utils/text.ts:1 site imports src/build/steps.ts',
    'src/site/utils/text.ts has a name that says nothing',
    'scripts/dev.ts:1 scripts imports astro',
    'src/checks/run.ts:1 checks imports src/site/words.ts',
    'scripts/check.ts loads vite by way of src/checks/run.ts, src/checks/load.ts',
  ]);
});

function violations(files: SourceFile[]): string[] {
  return [
    ...files.flatMap(violationsOf),
    ...startNoAstro.flatMap((script) => loadsAstro(files, script)),
  ];
}

function violationsOf(file: SourceFile): string[] {
  const { path } = file;
  const room = roomOf(path);
  const found = file.imports.flatMap((wanted) => {
    const trouble = refusal(room, wanted);
    return trouble === undefined
      ? []
      : [`${path}:${wanted.line} ${room} imports ${wanted.target}${trouble}`];
  });
  const each = (lines: number[], what: string) =>
    lines.forEach((line) => found.push(`${path}:${line} ${what}`));
  if (path.startsWith('src/') && path.endsWith('.ts')) {
    if (!registries.includes(path)) each(file.reExports, 'passes on what another file exports');
    if (!(path in defaultFor)) each(file.defaultExports, 'exports by default');
  }
  if (!startsPrograms.includes(path))
    each(
      file.imports.flatMap(({ target, line }) => (target === 'node:child_process' ? line : [])),
      'starts a program',
    );
  each(file.leftToDo, 'leaves work to do');
  if (!outside.includes(room) && !(room in mayImport)) found.push(`${path} is in no room`);
  if (file.lines > longestFile && !(path in longFor) && !isTranslation(path)) {
    found.push(`${path} has ${file.lines} lines, and no reason on the list`);
  }
  if (/\/(?:utils?|helpers?|lib|common)(?:\/|\.ts$)|\/types\.ts$/.test(path)) {
    found.push(`${path} has a name that says nothing`);
  }
  return found;
}

/** Why a room may not import this, as the end of a message; undefined if it may. */
function refusal(room: string, { target, typesOnly }: Import): string | undefined {
  if (!target.startsWith('src/')) return mayUsePackage(room, target) ? undefined : '';
  if (outside.includes(room) || roomOf(target) === room) return undefined;
  const allowed = mayImport[room] ?? [];
  const names = [roomOf(target), target.slice('src/'.length)];
  if (names.some((name) => allowed.includes(name))) return undefined;
  if (!names.some((name) => allowed.includes(`${name} types`))) return '';
  return typesOnly ? undefined : ', of which it may know only types';
}

function mayUsePackage(room: string, target: string): boolean {
  if (room === 'model') return target === 'zod';
  return !isAstro(target) || knowAstro.includes(room);
}

function isAstro(target: string): boolean {
  return /^(?:astro(?=[:/]|$)|@astrojs\/)/.test(target);
}

function roomOf(path: string): string {
  const [top = '', room = ''] = path.split('/');
  return top === 'src' ? room : top;
}

/** Follows runtime imports from a script to the first import of Astro or Vite. Type imports don't count. */
function loadsAstro(files: SourceFile[], script: string): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set<string>([script]);
  const walks = [{ path: script, by: [] as string[] }];
  for (const { path, by } of walks) {
    for (const { target, typesOnly } of byPath.get(path)?.imports ?? []) {
      if (typesOnly) continue;
      if (isAstro(target) || target === 'vite') {
        return [`${script} loads ${target}${by.length > 0 ? ` by way of ${by.join(', ')}` : ''}`];
      }
      if (!seen.has(target)) walks.push({ path: target, by: [...by, target] });
      seen.add(target);
    }
  }
  return [];
}
