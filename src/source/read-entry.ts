import { descriptorOf, type Kind } from '#model/kinds.ts';
import { emptyBody } from './body.ts';
import { decode } from './decode.ts';
import type { Entry } from './entry.ts';
import type { Problem, RangedProblem } from './problem.ts';
import { readFrontMatter } from './front-matter.ts';
import { keysTakenFor } from './key-problem.ts';
import { locator } from './locate.ts';
import type { Span } from './place.ts';
import { readBody } from './read-body.ts';
import { split } from './split.ts';
import { validate } from './validate.ts';

/** An entry's file: its path, what the path says it is, and its bytes. */
export interface EntryFile {
  file: string;
  kind: Kind;
  id: string;
  bytes: Uint8Array;
}

export interface EntryRead {
  entry: Entry;
  problems: Problem[];
}

const sizeLimit = 5 * 1024 * 1024;
const top: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Reads an entry and reports problems with its form; never throws because of a file's contents. */
export function readEntry(source: EntryFile): EntryRead {
  const { file, kind, bytes } = source;
  if (bytes.length > sizeLimit) {
    const hint = 'Split it into smaller files.';
    return unread(source, '', { span: top, message: 'The file is larger than 5 MB.', hint });
  }
  const text = decode(bytes);
  if (typeof text !== 'string') return unread(source, '', text);
  const spanOf = locator(text);
  const parts = split(text);
  if ('message' in parts) return unread(source, text, { ...parts, span: spanOf(parts.range) });

  const front = readFrontMatter(
    parts.yaml,
    parts.yamlStart,
    descriptorOf(kind).former,
    keysTakenFor(kind),
  );
  const { body, flaws } = readBody(text, parts.bodyStart, file.endsWith('.mdx'));
  const title = titleOf(source, front.data, parts.yaml);
  const at = (...path: (string | number)[]) => ({ file, ...spanOf(front.place(path)) });
  const { former } = front;
  const known = { kind, id: source.id, file, title, text, body, at, former };
  const problemOf = (flaw: RangedProblem & { rule?: Problem['rule'] }): Problem => ({
    rule: flaw.rule ?? 'syntax',
    at: { file, ...spanOf(flaw.range) },
    message: flaw.message,
    hint: flaw.hint,
    ...(flaw.about !== undefined && { about: flaw.about }),
    ...(flaw.fix && { fix: { at: { file, ...spanOf(flaw.fix.range) }, text: flaw.fix.text } }),
    ...(flaw.refers && { refers: flaw.refers }),
    ...(flaw.mends && { mends: flaw.mends }),
  });
  const { data, references, breaches } =
    front.data === undefined ? { breaches: [] } : validate(kind, front, title);
  const spaces = front.flaws.length + breaches.length > 0 ? front.oddSpaces() : undefined;
  const problems = [...(spaces ? [spaces] : front.flaws), ...flaws].map(problemOf);
  // A key whose value YAML could not parse is also empty. Report one problem, not two.
  const marred = new Set(problems.map((problem) => problem.at.line));
  problems.push(...breaches.map(problemOf).filter((problem) => !marred.has(problem.at.line)));
  const entry =
    data && problems.length === 0
      ? { ...known, valid: true, data, references }
      : { ...known, valid: false };
  return { entry: Object.freeze(entry as Entry), problems };
}

/** An unreadable entry: only its path is known, and a title that its text appears to have. */
function unread(
  source: EntryFile,
  text: string,
  { span, message, hint }: { span: Span; message: string; hint: string },
): EntryRead {
  const { kind, id, file } = source;
  const title = titleOf(source, undefined, text);
  const entry = {
    kind,
    id,
    file,
    title,
    text,
    body: emptyBody(),
    former: [],
    at: () => ({ file, ...top }),
    valid: false,
  };
  return {
    entry: Object.freeze(entry as Entry),
    problems: [{ rule: 'syntax', at: { file, ...span }, message, hint }],
  };
}

function titleOf({ kind, id }: EntryFile, data: unknown, yaml: string): string {
  const { defaultTitle } = descriptorOf(kind);
  const value = (data as Record<string, unknown> | undefined)?.title;
  if (typeof value === 'string' && value.trim() !== '') return value;
  if (defaultTitle !== undefined) return defaultTitle;
  const line = data === undefined ? /^title:[ \t]*(\S.*)$/m.exec(yaml)?.[1] : undefined;
  return line?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? id;
}
