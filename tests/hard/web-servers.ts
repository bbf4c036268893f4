/** nginx and Caddy with the configuration of a site, on a port of this machine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { foundOrInstalled, inPath, isExecutable } from '../programs.ts';

/** Start a server with files for it, which are changed only in the address. The caller ends the process. */
export const servers = {
  nginx: (folder: string, port: number, files: Record<string, string>) => {
    const own = join(folder, 'nginx');
    mkdirSync(join(own, 'logs'), { recursive: true });
    const { 'nginx.conf': server = '', ...others } = files;
    for (const [name, text] of Object.entries(others)) writeFileSync(join(own, name), text);
    writeFileSync(
      join(own, 'site.conf'),
      server.replace('listen [::]:80;', '').replace('listen 80;', `listen 127.0.0.1:${port};`),
    );
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${own}/${name};`,
    );
    writeFileSync(
      join(own, 'main.conf'),
      `${process.getuid?.() === 0 ? 'user root;' : ''}
      daemon off; pid ${own}/pid; error_log stderr; worker_processes 1; events { worker_connections 512; }
      http { access_log off; ${temporary.join(' ')} include ${own}/site.conf; }`,
    );
    return spawn(program('nginx'), ['-p', own, '-e', 'stderr', '-c', join(own, 'main.conf')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  },
  caddy: (folder: string, port: number, files: Record<string, string>) => {
    const own = join(folder, 'caddy');
    mkdirSync(own);
    const { Caddyfile = '', ...others } = files;
    for (const [name, text] of Object.entries(others)) writeFileSync(join(own, name), text);
    const local = Caddyfile.replace(
      'docs.example.com {',
      `http://127.0.0.1:${port} {\n\tbind 127.0.0.1`,
    );
    writeFileSync(join(own, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${local}`);
    return spawn(program('caddy'), ['run', '--config', join(own, 'Caddyfile')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own },
    });
  },
};

/** Debian's folder for servers is not always in the PATH. */
function program(name: 'nginx' | 'caddy'): string {
  return foundOrInstalled({
    name,
    debian: name,
    advice: `The tests of hosts need ${name}: install it (Debian: apt-get install ${name}).`,
    find: () => inPath(name) ?? [`/usr/sbin/${name}`].find(isExecutable),
  });
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until something listens. Throws what `failure` returns, which the caller gives once the server has ended. */
export async function listening(port: number, failure: () => string | undefined): Promise<void> {
  for (;;) {
    const said = failure();
    if (said !== undefined) throw new Error(`The server ended:\n${said}`);
    const socket = connect(port, '127.0.0.1');
    const isThere = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isThere) return;
    await wait(50);
  }
}
