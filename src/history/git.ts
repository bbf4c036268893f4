import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** Git could not answer, or refused to. The message gives the reason as the end of a sentence. */
export class GitFailure extends Error {
  override name = 'GitFailure';
}

/** Git is not installed. */
export class GitMissing extends GitFailure {
  override name = 'GitMissing';
}

/**
 * The output of a Git plumbing command as it arrives; `input` goes to its stdin, a stream as it is written. Throws `GitFailure` if it fails.
 *
 * Content may contain a repository whose configuration names programs. So only commands are used that don't read a
 * work tree or an index, don't show patches or signatures, and don't fetch: those run filters, hooks, diff drivers,
 * file system monitors, `gpg` and `ssh`.
 */
export async function* gitBytes(
  args: readonly string[],
  input: string | Readable = '',
): AsyncGenerator<Buffer> {
  // No working directory: some systems would look for the program there.
  const child = spawn('git', [...always, ...args], { env: environment() });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    if (words.length < longestWords) words += part;
  });
  const ended = new Promise<number | null>((done, fail) => {
    child.once('error', () => fail(new GitMissing('Git was not found.')));
    child.once('close', done);
  });
  // It is awaited only after the output, and may reject before.
  ended.catch(() => undefined);
  // Git may exit before it has read everything.
  child.stdin.on('error', () => undefined);
  if (typeof input === 'string') child.stdin.end(input);
  else input.pipe(child.stdin);
  for await (const part of child.stdout) yield part as Buffer;
  if ((await ended) !== 0) throw new GitFailure(`Git says “${oneLine(words)}”.`);
}

/** The output of a Git plumbing command. Throws `GitFailure` if it fails. */
export async function git(args: readonly string[], input?: string): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of gitBytes(args, input)) {
    length += part.length;
    if (length > longestOutput) throw new GitFailure('its output is too large.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** In bytes, well below Node's maximum string length. */
const longestOutput = 1 << 28;

/** Maximum length of a Git error in messages, in characters. */
const longestWords = 400;

const always = [
  '--no-pager',
  '--literal-pathspecs',
  ...['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'],
];

/** The environment without Git's variables, which name repositories and configuration. */
function environment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|LANGUAGE$)/i.test(name));
  return {
    ...Object.fromEntries(others),
    LC_ALL: 'C',
    GIT_NO_LAZY_FETCH: '1',
    // Git before 2.44 would still fetch; this leaves it no protocol.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** Git's message on one line. */
function oneLine(words: string): string {
  const line = words.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').replace(/^(?:fatal|error): /, '');
  return line.slice(0, longestWords).trim();
}
