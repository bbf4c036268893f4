/**
 * Makes `lib/`, the code in the package: as JavaScript, because Node runs no TypeScript below `node_modules`. Types
 * become spaces, so lines and columns stay those of the source. npm runs this before it packs.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { references } from '#checks/reference.ts';
import { bundleName, bundleVendor, vendored } from './bundle-vendor.ts';
import { project } from './project.ts';

const lib = join(project, 'lib');
/** Programs for the development of Plinth itself. */
const ownPrograms = [
  'api',
  'api-fields',
  'api-report',
  'bundle-vendor',
  'pictures',
  'prepack',
  'reference',
  'reference-pages',
  'test',
  'test-reporter',
  'tidy-lock',
];
const omitted = ['**/*.d.ts', ...ownPrograms.map((name) => `scripts/${name}.ts`)];

rmSync(lib, { recursive: true, force: true });
for (const file of globSync(['astro.config.ts', 'scripts/*', 'src/**', 'public/**'], {
  cwd: project,
  exclude: omitted,
})) {
  if (statSync(join(project, file)).isFile()) pack(file);
}
packManifest();
packTypes();
for (const { id, form } of references())
  write(join('schemas', `${id}.json`), `${JSON.stringify(form, null, 2)}\n`);
await bundleVendor(project, join(lib, 'vendor'));

/** Writes a file; of code, without types and with imports that name JavaScript. */
function pack(file: string): void {
  const content = readFileSync(join(project, file));
  const isCode = /\.(?:ts|js|astro)$/.test(file) && !file.startsWith('src/content/');
  if (!isCode) {
    write(file, content);
    return;
  }
  const text = content.toString('utf8');
  const bare = file.endsWith('.ts') ? stripTypeScriptTypes(text) : text;
  write(
    file.replace(/\.ts$/, '.js'),
    withBundles(file, bare.replace(/(?<!plinth\.config)\.ts(?=['"`]|\$\/)/g, '.js')),
  );
}

/** The types of what users import. */
function packTypes(): void {
  const options = [
    '--ignoreConfig',
    '--declaration',
    '--emitDeclarationOnly',
    '--strict',
    '--skipLibCheck',
  ];
  const modules = [
    '--module',
    'nodenext',
    '--target',
    'esnext',
    '--allowImportingTsExtensions',
    '--types',
    'node',
  ];
  const places = ['--rootDir', 'src', '--outDir', join(lib, 'src')];
  const entries = globSync(['src/package/*.ts', 'src/**/*.d.ts'], { cwd: project });
  const tsc = join(project, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, ...options, ...modules, ...places, ...entries], {
    cwd: project,
    stdio: 'inherit',
  });
  for (const file of globSync('src/**/*.d.ts', { cwd: lib })) {
    const text = readFileSync(join(lib, file), 'utf8');
    write(file, text.replace(/\.ts(?=['"])/g, '.js'));
  }
}

/** Code that imports a bundled package imports its bundle. */
function withBundles(file: string, code: string): string {
  return Object.keys(vendored).reduce((so, name) => {
    const bundle = relative(dirname(file), join('vendor', bundleName(name)));
    return so.replaceAll(`from '${name}'`, `from '${bundle}'`);
  }, code);
}

/** The nearest `package.json` decides where `#` leads. */
function packManifest(): void {
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as object;
  const { name, version, license, dependencies } = manifest as Record<string, unknown>;
  const imports = { '#*': './src/*' };
  const packed = { name, version, license, type: 'module', imports, dependencies };
  write('package.json', JSON.stringify(packed, null, 2));
}

function write(file: string, content: string | Uint8Array): void {
  const target = join(lib, file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
