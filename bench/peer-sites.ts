/** A page of words that every generator understands. */
export interface Words {
  /** The path in our content: `services/queue/replay.md`. */
  path: string;
  title: string;
  summary: string;
  /** Markdown. */
  body: string;
}

/** Another generator: how a site of the same words is made with it, in an empty folder. */
export interface Peer {
  name: string;
  /** Commands that must succeed before the first build. */
  install: readonly (readonly string[])[];
  build: readonly string[];
  /** Files of the site other than pages, by path. */
  files: Readonly<Record<string, string>>;
  /** The path of a page. */
  page: (words: Words) => string;
  /** The text of a page. */
  text: (words: Words) => string;
}

const npm = ['npm', 'install', '--no-audit', '--no-fund'];

function manifest(dependencies: Readonly<Record<string, string>>, rest: object = modules): string {
  return JSON.stringify({ name: 'peer', private: true, ...rest, dependencies });
}

const modules = { type: 'module' };

function withMatter({ title, summary, body }: Words): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(summary)}\n---\n\n${plain(body)}`;
}

/** Without what only Plinth and some others draw or resolve. */
function plain(body: string): string {
  return body
    .replaceAll('```mermaid', '```text')
    .replaceAll(/\[([^\]]*)\]\((?!https?:)[^)]*\)/g, '$1');
}

export const peers: readonly Peer[] = [
  {
    name: 'Starlight, with its links checked',
    install: [npm],
    build: ['npx', 'astro', 'build'],
    files: {
      'package.json': manifest({
        astro: 'latest',
        '@astrojs/starlight': 'latest',
        'starlight-links-validator': 'latest',
        sharp: 'latest',
      }),
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
import links from 'starlight-links-validator';
export default defineConfig({ integrations: [starlight({ title: 'Words', plugins: [links()] })] });`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
    },
    page: ({ path }) => `src/content/docs/${path}`,
    text: withMatter,
  },
  {
    name: 'VitePress',
    install: [npm],
    build: ['npx', 'vitepress', 'build'],
    files: {
      'package.json': manifest({ vitepress: 'latest' }),
      '.vitepress/config.mjs': `export default { title: 'Words', ignoreDeadLinks: true, themeConfig: { search: { provider: 'local' } } };`,
    },
    page: ({ path }) => path,
    text: withMatter,
  },
  {
    name: 'Docusaurus',
    install: [npm],
    build: ['npx', 'docusaurus', 'build'],
    files: {
      // Its bundler only reads packages that don't say what their files are.
      'package.json': manifest(
        {
          '@docusaurus/core': 'latest',
          '@docusaurus/preset-classic': 'latest',
          react: '19',
          'react-dom': '19',
        },
        {},
      ),
      'docusaurus.config.mjs': `export default { title: 'Words', url: 'https://docs.example', baseUrl: '/', onBrokenLinks: 'ignore',
  markdown: { format: 'md' }, presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]] };`,
    },
    page: ({ path }) => `docs/${path}`,
    text: withMatter,
  },
  {
    name: 'Hugo, without search and checks',
    install: [['hugo', 'version']],
    build: ['hugo', '--quiet'],
    files: {
      'hugo.toml': "title = 'Words'\nbaseURL = 'https://docs.example/'\n",
      'layouts/_default/baseof.html': `<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body>
<nav><ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
<main><h1>{{ .Title }}</h1>{{ block "main" . }}{{ end }}</main></body></html>`,
      'layouts/_default/single.html':
        '{{ define "main" }}{{ .TableOfContents }}{{ .Content }}{{ end }}',
      'layouts/_default/list.html': '{{ define "main" }}{{ .Content }}{{ end }}',
    },
    page: ({ path }) => `content/${path}`,
    text: withMatter,
  },
];
