// Modules imported after this come from the compile cache, which halves the time of a short command.
import './keep-compiled.js';
import { parseArgs } from 'node:util';
import { diskTrouble } from '#files/disk-trouble.ts';
import { nearest } from '#model/nearest.ts';
import { isDate, quoted } from '#model/written-form.ts';
import { tell, tellAside } from './terminal.ts';

/** A script's name, summary, arguments and options. Every script also has `--help` and `--verbose`. */
export interface Command<O extends Options = Options> {
  /** As in `npm run <name>`. */
  name: string;
  /** One sentence. */
  summary: string;
  options: O;
  /** Positional arguments in order: `PAGES`; optional ones in brackets: `[DIR]`. */
  positionals?: readonly string[];
}

export interface Option {
  summary: string;
  /** The placeholder for its value in the usage: `DIR`. An option without one is a switch. */
  value?: string;
  default?: string;
  choices?: readonly string[];
  /** Returns what is wrong with a value, as a sentence, or undefined. */
  refuse?: (value: string) => string | undefined;
}

export type Options = Record<string, Option>;

/** Switches are booleans. Values are text, undefined only if there is no default. */
export type Values<O extends Options> = {
  [K in keyof O]: O[K] extends { value: string }
    ? O[K] extends { default: string }
      ? string
      : string | undefined
    : boolean;
};

/** Invalid arguments. The message names them and the valid ones. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** A command as the user types it: with the program `plinth`, or with npm in a clone. */
export function typed(name: string, ...args: string[]): string {
  const own = process.env.PLINTH_COMMAND;
  if (own !== undefined) return [own, name, ...args].join(' ');
  return ['npm run', name, ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
}

/** The command that explains a kind, a key or a rule, as the user types it. */
export function typedExplain(name: string): string {
  return process.env.PLINTH_COMMAND === undefined
    ? typed('check', '--explain', name)
    : typed('explain', name);
}

/** An option for a calendar date. */
export function dateOption(summary: string) {
  return {
    summary,
    value: 'DATE',
    refuse: (value: string) =>
      isDate(value)
        ? undefined
        : `${quoted(value)} is not a valid date; write one such as 2026-11-30`,
  } as const satisfies Option;
}

/**
 * Runs a command with the arguments of this process. The exit code is the result of `main`, or 2, with a sentence on
 * stderr, if the arguments are invalid or `main` throws.
 */
export async function runCommand<const O extends Options>(
  command: Command<O>,
  main: (values: Values<O>, positionals: string[]) => number | Promise<number>,
): Promise<void> {
  process.stdout.on('error', stopQuietly);
  try {
    refuseSwallowed(command);
    const args = process.argv.slice(2).filter((arg) => arg !== '--verbose');
    if (process.argv.includes('--verbose')) process.env.PLINTH_TRACE = '1';
    const given = readArguments(command, args);
    if (given === 'help') tell(usageOf(command));
    else process.exitCode = await main(given.values, given.positionals);
  } catch (error) {
    process.exitCode = 2;
    tellAside(`${command.name}: ${said(error)}\n`);
  }
}

/**
 * In `npm run check --today …` without `--`, npm takes the option for itself. Without this check, it would be
 * silently ignored.
 */
function refuseSwallowed({ name, options }: Command): void {
  const { env } = process;
  if (env.npm_lifecycle_event !== name) return;
  const swallowed = Object.keys(options).find(
    (option) => `npm_config_${option.replaceAll('-', '_')}` in env,
  );
  if (swallowed === undefined) return;
  throw new UsageError(
    `npm used “--${swallowed}” itself. Write “--” before the options: npm run ${name} -- --${swallowed} …`,
  );
}

/** Parses a command's arguments into values and positionals, or `help`. Throws `UsageError`. */
export function readArguments<const O extends Options>(
  command: Command<O>,
  args: readonly string[],
): { values: Values<O>; positionals: string[] } | 'help' {
  const { options, positionals: expected = [] } = command;
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? 'boolean' : 'string' },
      ]),
    ),
  });
  const values: Record<string, string | boolean | undefined> = {};
  for (const [name, option] of Object.entries(options)) {
    values[name] = option.value === undefined ? false : option.default;
  }
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help' || token.rawName === '-h') return 'help';
    values[token.name] = valueOf(command, token.rawName, token.name, token.value);
  }
  const needed = expected.filter((name) => !name.startsWith('['));
  const missing = needed[positionals.length];
  if (missing !== undefined) throw wrong(command, `${missing} is missing`);
  const surplus = positionals[expected.length];
  if (surplus !== undefined) throw wrong(command, `unexpected argument ${quoted(surplus)}`);
  return { values: values as Values<O>, positionals };
}

function valueOf(
  command: Command,
  written: string,
  name: string,
  value: string | undefined,
): string | boolean {
  const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
  if (!option) {
    const near = nearest(
      written,
      [...Object.keys(command.options), 'verbose', 'help'].map((known) => `--${known}`),
    );
    throw wrong(
      command,
      `Unknown option ${quoted(written)}${near === undefined ? '' : `. Did you mean “${near}”?`}`,
    );
  }
  if (option.value === undefined) {
    if (value !== undefined)
      throw wrong(command, `“--${name}” takes no value, but has ${quoted(value)}`);
    return true;
  }
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw wrong(command, `“--${name}” needs a value: ${option.value}`);
  }
  if (option.choices && !option.choices.includes(value)) {
    throw wrong(
      command,
      `“--${name}” must be one of ${option.choices.join(', ')}, not ${quoted(value)}`,
    );
  }
  const refusal = option.refuse?.(value);
  if (refusal !== undefined) throw wrong(command, `“--${name}”: ${refusal}`);
  return value;
}

function wrong(command: Command, sentence: string): UsageError {
  const end = /[.?!]$/.test(sentence) ? '' : '.';
  return new UsageError(`${sentence}${end} See: ${typed(command.name, '--help')}`);
}

function usageOf({ name, summary, options, positionals = [] }: Command): string {
  const rows = [
    ...Object.entries(options).map(
      ([option, { value, summary: text, choices, default: normal }]) => [
        `--${option}${value === undefined ? '' : ` ${value}`}`,
        text +
          (choices ? ` (${choices.join(', ')})` : '') +
          (normal === undefined ? '' : ` [${normal}]`),
      ],
    ),
    ['--verbose', 'Show where in the code an error arose'],
    ['--help', 'Show this help'],
  ] as [string, string][];
  const width = Math.max(...rows.map(([left]) => left.length));
  const usage = typed(name, ...positionals, '[options]');
  const lines = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  return `${summary}\n\nUsage: ${usage}\n\n${lines.join('\n')}\n`;
}

function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (process.env.PLINTH_TRACE && error.stack !== undefined) return error.stack;
  const trouble = diskTrouble(error);
  if (trouble !== undefined) return trouble;
  const { message } = error;
  const isOurs = [TypeError, RangeError, ReferenceError].some((kind) => error instanceof kind);
  if (!isOurs) return message;
  return `this is a bug in Plinth, not in the content: ${message} (add --verbose to see where)`;
}

/** A reader of our output may stop early (`| head`), which is not an error. */
function stopQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
