import { descriptorOf, kindNames, type Kind } from '#model/kinds.ts';

/** The programs that install packages. */
export type PackageManager = 'npm' | 'pnpm' | 'yarn';

/** The settings of a new repository: of Plinth, the package manager, Git and the editor. `name` is an id. */
export function settings(
  name: string,
  { version, manager }: { version: string; manager: PackageManager },
): Record<string, string> {
  return {
    'plinth.config.ts': configuration,
    'package.json': json({
      name: `${name}-site`,
      private: true,
      type: 'module',
      scripts: {
        start: 'plinth start',
        dev: 'plinth dev',
        check: 'plinth check',
        build: 'plinth build',
        preview: 'plinth preview',
        new: 'plinth new',
      },
      dependencies: { plinth: version },
      // Its script only makes it start sooner.
      allowScripts: { esbuild: false },
    }),
    ...(manager === 'pnpm' && { 'pnpm-workspace.yaml': 'allowBuilds:\n  esbuild: false\n' }),
    ...(manager === 'yarn' && { '.yarnrc.yml': 'nodeLinker: node-modules\n' }),
    '.gitignore': 'node_modules/\ndist/\n.dist.*\n',
    '.gitattributes': '* text=auto eol=lf\n',
    '.vscode/settings.json': json({
      'files.eol': '\n',
      'files.insertFinalNewline': true,
      'search.exclude': { dist: true },
      'markdown.validate.enabled': true,
      'json.schemas': [
        { fileMatch: ['/plinth.config.json'], url: `./${schemaFile('configuration')}` },
      ],
      // For editors whose YAML support reads front-matter.
      'yaml.schemas': Object.fromEntries(
        kindNames.map((kind) => [`./${schemaFile(kind)}`, filesOf(kind)]),
      ),
      '[markdown]': { 'editor.wordWrap': 'on', 'editor.quickSuggestions': { other: 'off' } },
    }),
  };
}

const configuration = `import type { PlinthConfig } from 'plinth';

/** The settings of the site. Remove \`//\` to use one. */
export default {
  content: 'content',
  // out: 'dist',

  // Where the site is published: its origin, and its path there.
  // site: 'https://platform.example.org',
  // base: '/docs/',

  // A public site leaves out entries without \`visibility: public\`.
  // visibility: 'public',

  // theme: {
  //   accent: '#0b5fa5',
  //   logo: { light: 'logo.svg' },
  //   favicon: 'favicon.svg',
  // },

  // footer: [{ label: 'Imprint', url: 'https://example.org/imprint' }],
} satisfies PlinthConfig;
`;

/** The form of what is written, as JSON Schema, in the installed package. */
function schemaFile(of: Kind | 'configuration'): string {
  return `node_modules/plinth/lib/schemas/${of}.json`;
}

/** The files of a kind as patterns: `content/teams/*.md`; those of other kinds begin with `!`. */
function filesOf(kind: Kind): string[] {
  const { files, mdx } = descriptorOf(kind);
  const pattern = `content/${files.replace('<page>', '**/*').replaceAll(/<\w+>/g, '*')}`;
  const others = kindNames.filter((other) => kind === 'page' && isInService(other));
  return [
    ...(mdx ? [pattern, pattern.replace(/md$/, 'mdx')] : [pattern]),
    ...others.flatMap((other) => filesOf(other).map((file) => `!${file}`)),
  ];
}

/** Whether its files lie among the pages of a service. */
function isInService(kind: Kind): boolean {
  return kind !== 'page' && descriptorOf(kind).files.startsWith('services/');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
