import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** A registry that has Plinth’s own packages, packed from this clone, and every other package of the usual registry. */
export interface Registry {
  address: string;
  /** The packed `plinth`. */
  tarball: string;
  close: () => void;
}

interface Packed {
  name: string;
  version: string;
  file: string;
  manifest: object;
}

/** Packs `plinth` and `create-plinth` into a folder and serves them on 127.0.0.1. */
export async function openRegistry(folder: string): Promise<Registry> {
  const copy = copyOfProject(join(folder, 'project'));
  const [plinth, create, usual] = await Promise.all([
    pack(copy, folder),
    pack(join(copy, 'packages/create-plinth'), folder),
    run('npm', ['config', 'get', 'registry']),
  ]);
  const server = serve([plinth, create], usual.trim());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}`,
    tarball: plinth.file,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Packing writes `lib/`, so tests that run at the same time each pack a copy. */
function copyOfProject(copy: string): string {
  const left = ['node_modules', '.git', '.cache', '.astro', 'dist', 'lib', 'tests'];
  cpSync('.', copy, { recursive: true, filter: (path) => !left.includes(path) });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  return copy;
}

async function pack(project: string, folder: string): Promise<Packed> {
  const told = await run('npm', ['pack', '--json', '--pack-destination', folder], project);
  const [{ filename, name, version } = { filename: '', name: '', version: '' }] = JSON.parse(
    told.slice(told.indexOf('[\n')),
  ) as { filename: string; name: string; version: string }[];
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as object;
  return { name, version, file: join(folder, filename), manifest };
}

function serve(packages: readonly Packed[], usual: string): Server {
  return createServer((request, response) => {
    const path = request.url ?? '/';
    const whole = packages.find(({ file }) => path === `/${basename(file)}`);
    const described = packages.find(({ name }) => path === `/${name}`);
    if (whole) response.end(readFileSync(whole.file));
    else if (described) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(describe(described, `http://${request.headers.host ?? ''}`)));
    } else response.writeHead(307, { location: new URL(path.slice(1), usual).href }).end();
  });
}

/** What a registry says of a package with one version. */
function describe({ name, version, file, manifest }: Packed, origin: string) {
  const integrity = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  const dist = { tarball: `${origin}/${basename(file)}`, integrity };
  return {
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { ...manifest, name, version, dist } },
  };
}

async function run(command: string, args: string[], cwd = '.'): Promise<string> {
  return (await promisify(execFile)(command, args, { cwd, maxBuffer: 2 ** 26 })).stdout;
}
