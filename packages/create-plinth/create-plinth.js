#!/usr/bin/env node
/** `npm create plinth@latest DIR` runs `plinth init DIR` of the same version, and ends with its exit code. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import manifest from './package.json' with { type: 'json' };

const command = ['exec', '--yes', '--', `plinth@${manifest.version}`, 'init'];
const args = [...command, ...process.argv.slice(2)];

// npm names its own program. Without it, a shell would be needed on Windows, which would obey the arguments.
const { npm_execpath: npm = '' } = process.env;
const isNpm = /[\\/]npm-cli\.js$/.test(npm);
const { status, error } = isNpm
  ? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' })
  : spawnSync('npm', args, { stdio: 'inherit' });
if (error) process.stderr.write(`create-plinth: npm could not be started: ${error.message}\n`);
process.exitCode = status ?? 2;
