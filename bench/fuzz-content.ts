import fc from 'fast-check';
import { blocks, keys, marks, values } from './fuzz-pieces.ts';
import type { Sample } from './fuzz-samples.ts';

/** A generated or damaged file to add to the small platform. */
export interface Fuzzed {
  path: string;
  content: string | Uint8Array;
}

const paths = [
  'platform.md',
  'services/queue/index.md',
  'services/queue/responsibilities.md',
  'services/queue/limits.md',
  'services/queue/fuzzed.mdx',
  'responsibilities/baseline.md',
  'guides/fuzzed.md',
  'guides/fuzzed.mdx',
  ...['roadmap', 'teams', 'personas', 'providers', 'events', 'surveys', 'releases', 'notices'].map(
    (folder) => `${folder}/fuzzed.md`,
  ),
  'glossary/fuzzed.md',
];

/** Random files: samples with mistakes, and texts made of troublesome pieces. */
export function fuzzedFile(samples: readonly Sample[]): fc.Arbitrary<Fuzzed> {
  const damaged = fc
    .tuple(fc.constantFrom(...samples), fc.array(mistake, { minLength: 1, maxLength: 6 }))
    .map(([{ path, text }, mistakes]) => ({
      path,
      content: mistakes.reduce((now, make) => make(now), text),
    }));
  // Nearly intact, so that other errors don't hide a missing finding, and there is something to tidy.
  const nearlyWhole = fc
    .tuple(fc.constantFrom(...samples), fc.array(trailing, { minLength: 1, maxLength: 3 }))
    .map(([{ path, text: whole }, ends]) => ({
      path,
      content: ends.reduce((now, make) => make(now), whole),
    }));
  const madeUp = fc.record({ path: fc.constantFrom(...paths), content: text });
  return fc
    .tuple(
      fc.oneof(
        { weight: 3, arbitrary: damaged },
        { weight: 2, arbitrary: madeUp },
        { weight: 3, arbitrary: nearlyWhole },
      ),
      encoding,
    )
    .map(([{ path, content }, encode]) => ({ path, content: encode(content) }));
}

type Mistake = (text: string) => string;

/** A position in a file, uniformly distributed. Random doubles would nearly all be close to 0. */
const share = fc.nat(9_999).map((part) => part / 10_000);
const mark = fc.constantFrom(...marks);
const block = fc.constantFrom(...blocks);
const value = fc.constantFrom(...values);
const key = fc.constantFrom(...keys);
const piece = fc.oneof(mark, block, value, key);

const pair = fc.tuple(key, value).map(([name, written]) => `${name}: ${written}`);

const text = fc
  .tuple(
    fc.array(pair, { maxLength: 5 }),
    fc.array(fc.oneof({ weight: 3, arbitrary: block }, piece), { maxLength: 6 }),
    fc.constantFrom('---\ntitle: A\n', '---\n', ''),
    fc.constantFrom('\n\n', '\n', ''),
  )
  .map(([pairs, parts, opening, between]) =>
    [
      opening,
      ...pairs.map((line) => `${line}\n`),
      opening === '' ? '' : '---\n\n',
      parts.join(between),
    ].join(''),
  );

const mistake: fc.Arbitrary<Mistake> = fc.oneof(
  fc.tuple(share, piece).map(
    ([at, what]) =>
      (old: string) =>
        spliced(old, at, 0, what),
  ),
  fc.tuple(share, fc.nat(30), fc.oneof(fc.constant(''), mark)).map(
    ([at, length, what]) =>
      (old: string) =>
        spliced(old, at, length, what),
  ),
  fc.tuple(share, share, fc.nat(200)).map(([from, to, length]) => (old: string) => {
    const start = Math.floor(from * old.length);
    return spliced(old, to, 0, old.slice(start, start + length));
  }),
  onLines(fc.constant((lines: string[], at: number) => void lines.splice(at, 1))),
  onLines(fc.constant((lines: string[], at: number) => void lines.splice(at, 0, lines[at] ?? ''))),
  onLines(block.map((what) => (lines: string[], at: number) => void lines.splice(at, 0, what))),
  onLines(
    fc.constantFrom('\t', ' ', '  ', '> ', '- ').map((indent) => (lines: string[], at: number) => {
      lines[at] = indent + (lines[at] ?? '');
    }),
  ),
  onLines(
    value.map((written) => (lines: string[], at: number) => {
      lines[at] = (lines[at] ?? '').replace(
        /^(\s*(?:- )?[\w-]+:).*/,
        (_, head: string) => `${head} ${written}`,
      );
    }),
  ),
  onLines(
    fc.tuple(key, value).map(([name, written]) => (lines: string[]) => {
      lines.splice(1, 0, `${name}: ${written}`);
    }),
  ),
  fc.constant((old: string) => old.replaceAll('\n', '\r\n')),
  share.map((at) => (old: string) => old.slice(0, Math.floor(at * old.length))),
);

const trailing = onLines(
  fc.constantFrom(' ', ' ', '  ', '\t').map((spaces) => (lines: string[], at: number) => {
    lines[at] = (lines[at] ?? '') + spaces;
  }),
);

function onLines(
  change: fc.Arbitrary<(lines: string[], at: number) => void>,
): fc.Arbitrary<Mistake> {
  return fc.tuple(share, change).map(([at, make]) => (old: string) => {
    const lines = old.split('\n');
    make(lines, Math.floor(at * lines.length));
    return lines.join('\n');
  });
}

function spliced(old: string, at: number, length: number, what: string): string {
  const start = Math.floor(at * old.length);
  return old.slice(0, start) + what + old.slice(start + length);
}

const encoding: fc.Arbitrary<(text: string) => string | Uint8Array> = fc.oneof(
  { weight: 20, arbitrary: fc.constant((made: string) => made) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('utf16le' as const, 'latin1' as const)
      .map((name) => (made: string) => new Uint8Array(Buffer.from(made, name))),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(share, fc.nat(255)).map(([at, byte]) => (made: string) => {
      const bytes = new Uint8Array(Buffer.from(made));
      if (bytes.length > 0) bytes[Math.floor(at * (bytes.length - 1))] = byte;
      return bytes;
    }),
  },
);
