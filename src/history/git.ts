import { spawn } from 'node:child_process';

/** Git could or would not say something; the message is why, as the end of a sentence. */
export class GitFailure extends Error {
  override name = 'GitFailure';
}

/** There is no Git on this machine. */
export class GitMissing extends GitFailure {
  override name = 'GitMissing';
}

/**
 * What a plumbing command of Git prints, as it comes; `input` is what it reads. Throws `GitFailure` once it fails.
 *
 * Content may bring a repository of its own, whose configuration names programs. So nothing is asked here that looks
 * into a work tree or an index, shows patches or signatures, or fetches: these are what runs filters, hooks, drivers of
 * diffs, monitors of files, `gpg` and `ssh`.
 */
export async function* gitBytes(args: readonly string[], input = ''): AsyncGenerator<Buffer> {
  // Without a working directory of its own: some systems look there for the program.
  const child = spawn('git', [...always, ...args], { env: environment() });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    if (words.length < longestWords) words += part;
  });
  const ended = new Promise<number | null>((done, fail) => {
    child.once('error', () => fail(new GitMissing('Git was not found.')));
    child.once('close', done);
  });
  // It is awaited only after the output, and may fail before.
  ended.catch(() => undefined);
  // Git may be gone before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  for await (const part of child.stdout) yield part as Buffer;
  if ((await ended) !== 0) throw new GitFailure(`Git says “${told(words)}”.`);
}

/** What a plumbing command of Git prints. Throws `GitFailure` where it fails. */
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

/** Bytes, well below the longest text that Node can hold. */
const longestOutput = 1 << 28;

/** Characters of what Git says of a failure. */
const longestWords = 400;

const always = [
  '--no-pager',
  '--literal-pathspecs',
  ...['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'],
];

/** The environment without what it says to Git, such as where a repository is or more configuration. */
function environment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|LANGUAGE$)/i.test(name));
  return {
    ...Object.fromEntries(others),
    LC_ALL: 'C',
    GIT_NO_LAZY_FETCH: '1',
    // Git before 2.44 fetches all the same, and then may speak no protocol.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** What Git wrote, as one line. */
function told(words: string): string {
  const line = words.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').replace(/^(?:fatal|error): /, '');
  return line.slice(0, longestWords).trim();
}
