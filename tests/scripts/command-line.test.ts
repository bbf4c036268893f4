import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { dateOption, readArguments, UsageError } from '../../scripts/command-line.ts';

const command = {
  name: 'try',
  summary: 'Tries.',
  options: {
    content: { summary: 'The content.', value: 'DIR' },
    format: {
      summary: 'How to say it.',
      value: 'FORMAT',
      default: 'text',
      choices: ['text', 'json'],
    },
    today: dateOption('The day.'),
    'strict-dates': { summary: 'Strictly.' },
  },
} as const;

const refusal = (...args: string[]): string => {
  try {
    readArguments(command, args);
  } catch (error) {
    assert.ok(error instanceof UsageError);
    return error.message;
  }
  assert.fail(`${args.join(' ')} was understood`);
};

test('options have values, defaults, or undefined', () => {
  assert.deepEqual(readArguments(command, ['--content', 'a b', '--today=2026-02-28']), {
    values: { content: 'a b', format: 'text', today: '2026-02-28', 'strict-dates': false },
    positionals: [],
  });
});

test('an unknown option is refused with the nearest known one', () => {
  assert.equal(
    refusal('--contnet', 'x'),
    'Unknown option “--contnet”. Did you mean “--content”? See: npm run try -- --help',
  );
  assert.equal(refusal('-x'), 'Unknown option “-x”. See: npm run try -- --help');
  assert.match(refusal('--constructor'), /Unknown option “--constructor”/);
});

test('a missing, unnecessary or invalid value is refused', () => {
  assert.match(refusal('--content'), /“--content” needs a value: DIR\./);
  assert.match(refusal('--content', '--strict-dates'), /“--content” needs a value: DIR\./);
  assert.match(refusal('--content='), /“--content” needs a value: DIR\./);
  assert.match(refusal('--strict-dates=yes'), /“--strict-dates” takes no value, but has “yes”\./);
  assert.match(refusal('--format', 'xml'), /“--format” must be one of text, json, not “xml”\./);
  assert.match(refusal('--today', '2026-02-30'), /“--today”: “2026-02-30” is not a valid date/);
});

test('arguments without a dash are counted', () => {
  assert.match(refusal('json'), /unexpected argument “json”\./);
  const counted = { ...command, positionals: ['PAGES', '[DIR]'] };
  assert.deepEqual(readArguments(counted, ['100']), {
    values: { content: undefined, format: 'text', today: undefined, 'strict-dates': false },
    positionals: ['100'],
  });
  assert.throws(() => readArguments(counted, []), /PAGES is missing\./);
  assert.throws(() => readArguments(counted, ['1', '2', '3']), /unexpected argument “3”/);
});

test('help may be requested anywhere', () => {
  assert.equal(readArguments(command, ['--content', 'x', '--help']), 'help');
  assert.equal(readArguments(command, ['-h']), 'help');
});

const script = `
  import { runCommand } from '${new URL('../../scripts/command-line.ts', import.meta.url).href}';
  const content = { summary: 'The content.', value: 'DIR' };
  await runCommand({ name: 'try', summary: 'Tries.', options: { content } }, ({ content }) => {
    if (content === 'bad') throw new Error('The content is bad.');
    if (content === 'ours') throw new TypeError('x is undefined');
    console.log(content);
    return 1;
  });
`;

const run = (args: string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script, '--', 'try', ...args],
    {
      encoding: 'utf8',
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, ...env },
    },
  );
  return { status, stdout, stderr };
};

test('a command exits with the result of main, or with 2 and a sentence if it throws', () => {
  assert.deepEqual(run(['--content', 'good']), { status: 1, stdout: 'good\n', stderr: '' });
  assert.deepEqual(run(['--content', 'bad']), {
    status: 2,
    stdout: '',
    stderr: 'try: The content is bad.\n',
  });
  assert.match(
    run(['--content', 'bad', '--verbose']).stderr,
    /^try: Error: The content is bad\.\n +at /,
  );
  assert.equal(run(['surplus']).status, 2);
  assert.deepEqual(run(['--content', 'ours']), {
    status: 2,
    stdout: '',
    stderr:
      'try: this is a bug in Plinth, not in the content: x is undefined (add --verbose to see where)\n',
  });
});

test('help lists the arguments and options', () => {
  assert.deepEqual(run(['--help']), {
    status: 0,
    stdout: [
      'Tries.',
      '',
      'Usage: npm run try -- [options]',
      '',
      '  --content DIR  The content.',
      '  --verbose      Show where in the code an error arose',
      '  --help         Show this help',
      '',
    ].join('\n'),
    stderr: '',
  });
});

test('an option that npm took for itself is reported', () => {
  const kept = { npm_lifecycle_event: 'try', npm_config_content: 'other' };
  assert.deepEqual(run([], kept), {
    status: 2,
    stdout: '',
    stderr:
      'try: npm used “--content” itself. Write “--” before the options: npm run try -- --content …\n',
  });
  assert.equal(run([], { ...kept, npm_lifecycle_event: 'test' }).status, 1);
});
