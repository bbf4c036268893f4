import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { withQuickSettings } from '#diagrams/quick-settings.ts';

/** What draws diagrams, and what of it the code imports. Bundled, it takes 11 MB instead of 230. */
export const vendored: Record<string, string> = {
  mermaid: `export { default } from 'mermaid'`,
  jsdom: `export { JSDOM, VirtualConsole } from 'jsdom'`,
  fontkit: `export { create } from 'fontkit'`,
  'elkjs/lib/elk.bundled.js': `export { default } from 'elkjs/lib/elk.bundled.js'`,
};

/** The file name of a vendored package's bundle. */
export function bundleName(name: string): string {
  return `${name.split('/')[0] ?? name}.js`;
}

/** Bundles the packages that draw diagrams into a folder, with their licences. */
export async function bundleVendor(project: string, folder: string): Promise<void> {
  const entries = Object.keys(vendored).map((name) => [bundleName(name).replace('.js', ''), name]);
  const bundle = await rolldown({
    cwd: project,
    platform: 'node',
    input: Object.fromEntries(entries) as Record<string, string>,
    external: [/^node:/, 'canvas', 'web-worker'],
    resolve: { conditionNames: ['node', 'import', 'default'] },
    plugins: [entryPoints, ownFiles, quickSettings],
  });
  const { output } = await bundle.write({ dir: folder, format: 'esm', minify: true });
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  writeFileSync(join(folder, 'LICENSES.txt'), licencesOf(modules));
}

/** An entry exports only what the code imports. */
const entryPoints: Plugin = {
  name: 'entry-points',
  resolveId: (id, importer) =>
    importer === undefined && Object.hasOwn(vendored, id) ? `\0entry:${id}` : undefined,
  load: (id) => (id.startsWith('\0entry:') ? vendored[id.slice('\0entry:'.length)] : undefined),
};

/** jsdom loads some of its own files by a name that it computes, and one that only synchronous requests need. */
const ownFiles: Plugin = {
  name: 'own-files',
  transform: (code, id) => {
    if (!/[\\/]jsdom[\\/]/.test(id)) return undefined;
    return code
      .replaceAll('require.resolve("./xhr-sync-worker.js")', '""')
      .replace(/require\(`(\S+\/)\$\{(\S+?)\}\.js`\)/g, (_, folder: string, name: string) => {
        const rules = globSync('CSS*.js', { cwd: join(dirname(id), folder) });
        const loaders = rules.map(
          (file) => `${file.replace('.js', '')}: () => require("${folder}${file}")`,
        );
        return `({ ${loaders.join(', ')} })[${name}]()`;
      });
  },
};

/** What the worker does to Mermaid's modules as it loads them, here once. */
const quickSettings: Plugin = {
  name: 'quick-settings',
  transform: (code, id) =>
    /[\\/]mermaid[\\/]dist[\\/]/.test(id) ? withQuickSettings(code) : undefined,
};

function licencesOf(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((id) => packageFolder(id) ?? []));
  const texts = [...folders].map((folder) => {
    const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
    const { name, version, license } = JSON.parse(manifest) as Record<string, string>;
    const [file] = globSync('{LICEN[CS]E,licen[cs]e,LICEN[CS]E-MIT,LICEN[CS]E.*,licen[cs]e.*}', {
      cwd: folder,
    });
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
    return `${String(name)} ${String(version)} (${String(license)})\n\n${text}\n`;
  });
  return texts.sort().join(`\n${'-'.repeat(80)}\n\n`);
}

function packageFolder(module: string): string | undefined {
  if (module.startsWith('\0')) return undefined;
  let folder = dirname(module);
  while (folder !== dirname(folder)) {
    const manifest = join(folder, 'package.json');
    // Some packages have a manifest in each folder, without a name.
    if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"version"')) return folder;
    folder = dirname(folder);
  }
  return undefined;
}
