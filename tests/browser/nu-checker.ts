/** Runs the W3C's Nu Html Checker on HTML files. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foundOrInstalled, inPath, isExecutable } from '../programs.ts';

interface Message {
  url: string;
  lastLine?: number;
  lastColumn?: number;
  message: string;
  extract?: string;
}

/**
 * The errors in HTML files, each once with its first place and the number of other places. Checks all files in one
 * process, because starting Java takes longer than checking a hundred pages.
 */
export function htmlErrors(files: readonly string[]): string[] {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const options = ['--errors-only', '--format', 'json', '--exit-zero-always'];
  const ran = spawnSync(findJava(), ['-jar', jar, ...options, ...files], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (ran.status !== 0) throw new Error(`The Nu Html Checker broke off:\n${ran.stderr}`);
  const { messages } = JSON.parse(ran.stderr) as { messages: Message[] };
  return [...Map.groupBy(messages, ({ message }) => message).values()].map(describe);
}

function describe([first, ...others]: Message[]): string {
  const { url = '', lastLine = 0, lastColumn = 0, message = '', extract = '' } = first ?? {};
  const more = others.length > 0 ? ` (and in ${others.length} more places)` : '';
  return `${fileURLToPath(url)}:${lastLine}:${lastColumn}  ${message}${more}\n    ${extract.trim()}`;
}

/** The path of Java: from JAVA_HOME, the system, or just installed. Throws if there is none. */
export function findJava(): string {
  return foundOrInstalled({
    name: 'Java',
    debian: 'default-jre-headless',
    advice:
      'The HTML checker needs Java 17: install it (Debian: apt-get install default-jre-headless), or name its folder in JAVA_HOME.',
    find: present,
  });
}

function present(): string | undefined {
  const home = process.env.JAVA_HOME;
  if (!home) return inPath('java');
  const named = join(home, 'bin', 'java');
  if (!isExecutable(named)) throw new Error(`JAVA_HOME has no program “${named}”.`);
  return named;
}
