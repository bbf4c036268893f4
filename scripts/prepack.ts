/**
 * Makes `lib/`, the code in the package: as JavaScript, because Node runs no TypeScript below `node_modules`. Types
 * become spaces, so lines and columns stay those of the source. npm runs this before it packs.
 */
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { project } from './project.ts';

const lib = join(project, 'lib');
/** Programs for the development of Plinth itself. */
const ownPrograms = ['pictures', 'prepack', 'test', 'test-reporter', 'tidy-lock'];
const omitted = ['**/*.d.ts', ...ownPrograms.map((name) => `scripts/${name}.ts`)];

rmSync(lib, { recursive: true, force: true });
for (const file of globSync(['astro.config.ts', 'scripts/*', 'src/**', 'public/**'], {
  cwd: project,
  exclude: omitted,
})) {
  if (statSync(join(project, file)).isFile()) pack(file);
}
packManifest();

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
  // A user's configuration stays TypeScript.
  const named = bare.replace(/(?<!\bplinth\.config)\.ts(?=['"`]|\$\/)/g, '.js');
  write(file.replace(/\.ts$/, '.js'), named);
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
