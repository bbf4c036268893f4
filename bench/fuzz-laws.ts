import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import { markdownToHtml, mdxToJs } from 'satteri';
import { parseDocument } from 'yaml';
import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import { runChecks, type CheckResult } from '#checks/engine.ts';
import { examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { fixReader } from '#checks/fix-content.ts';
import { reporters } from '#checks/reporters/index.ts';
import { rules } from '#checks/rules/index.ts';
import { features } from '#markdown/grammar.ts';
import { bodyText } from '#source/body.ts';
import type { Entry } from '#source/entry.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource, type Source } from '#source/read.ts';
import type { Fuzzed } from './fuzz-content.ts';

type Files = Record<string, string | Uint8Array>;

interface Checked extends CheckResult {
  source: Source;
}

/** Throws a sentence unless a check of the file is sound and a fix does no harm. */
export async function holdTo({ path, content }: Fuzzed): Promise<void> {
  const files = { ...examplePlatform, [path]: content };
  const checked = await check(files);
  findingsAreWhole(checked, files);
  nothingIsFalselyGreen(checked, path, content);
  await fixesAreHarmless(files, checked);
}

/** Checks files of a platform as the real check does. */
export async function check(files: Files): Promise<Checked> {
  const source = await readSource(memoryReader(files));
  const catalogue = buildCatalogue(source, { today: exampleToday });
  const built = buildCatalogue(source, { today: exampleToday, visibility: 'public' });
  const result = await runChecks({ source, catalogue, built, rules });
  return { ...result, source };
}

/** Every finding has a message and an existing place, and every reporter can print it. */
function findingsAreWhole(checked: Checked, files: Files): void {
  for (const {
    file,
    line,
    column,
    endLine,
    endColumn,
    message,
    hint = '',
    rule,
  } of checked.findings) {
    const words = `${rule}: ${message} ${hint}`;
    assert.match(message, /\S/, `${rule} says nothing`);
    assert.doesNotMatch(words, /\[object |\bundefined\b.*\bundefined\b|\bNaN\b/, words);
    assert.ok(line >= 1 && column >= 1, `${words}: ${line}:${column}`);
    assert.ok(
      endLine > line || (endLine === line && endColumn >= column),
      `${words}: ends before it begins`,
    );
    const text = checked.source.entries.find((entry) => entry.file === file)?.text;
    if (text === undefined || text === '') continue;
    const lines = text.split('\n');
    assert.ok(endLine <= lines.length, `${words}: line ${endLine} of ${lines.length}`);
    assert.ok(
      column <= (lines[line - 1]?.length ?? 0) + 1,
      `${words}: column ${column} of line ${line}`,
    );
    assert.ok(
      endColumn <= (lines[endLine - 1]?.length ?? 0) + 2,
      `${words}: ends in column ${endColumn}`,
    );
  }
  assert.ok(Object.keys(files).length > 0);
  const textOf = (file: string) =>
    checked.source.entries.find((entry) => entry.file === file)?.text;
  for (const { name, report } of reporters) {
    const written = report(checked, { colour: false, textOf });
    if (name === 'json' || name === 'sarif') JSON.parse(written);
  }
}

/** Content that can't be read completely must have an error. Judged by parsers other than the check’s own. */
function nothingIsFalselyGreen(
  { source, findings }: Checked,
  path: string,
  content: string | Uint8Array,
): void {
  const faulty = new Set(
    findings.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  for (const { file, valid } of source.entries)
    assert.ok(valid || faulty.has(file), `${file} is not valid and has no error`);
  if (faulty.has(path)) return;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  assert.ok(isUtf8(bytes), 'bytes that are not UTF-8 have no error');
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  assert.ok(!text.includes('\0'), 'a NUL has no error');
  const matter = /^---\n([^]*?)(?:^)?---\n?/m.exec(text);
  assert.ok(matter?.index === 0, 'a file without front-matter has no error');
  const { errors } = parseDocument(matter[1] ?? '', { prettyErrors: false });
  assert.deepEqual(errors.map(String), [], 'YAML with errors has none');
  const entry = source.entries.find(({ file }) => file === path);
  if (entry && path.endsWith('.mdx')) mdxToJs(bodyText(entry.text, entry.body), { features });
}

/** Fixing again changes nothing, and a fix causes no new finding and leaves everything else unchanged. */
async function fixesAreHarmless(files: Files, before: Checked): Promise<void> {
  const changes = await fixReader(memoryReader(files), exampleToday);
  if (changes.length === 0) return;
  const once = { ...files, ...Object.fromEntries(changes.map(({ file, after }) => [file, after])) };
  const again = await fixReader(memoryReader(once), exampleToday);
  assert.deepEqual(again, [], 'a second fix changes something');
  const after = await check(once);
  for (const { file, before: old, after: fixed } of changes) {
    const fixes = before.findings.filter((finding) => finding.file === file && finding.fix);
    assert.ok(
      fixed.startsWith('\uFEFF') === old.startsWith('\uFEFF'),
      'the byte order mark has changed',
    );
    const [one, other] = [before, after].map(({ source }) =>
      source.entries.find((each) => each.file === file),
    );
    assert.deepEqual(cellsIn(other), cellsIn(one), 'tables have lost cells');
    if (fixes.length > 0 || !one?.valid || !other?.valid) continue;
    assert.equal(loose(other), loose(one), 'a body has lost something');
    assert.deepEqual(other.data, one.data, 'a fix of form changes facts');
    assert.equal(rendered(other), rendered(one), 'a fix of form changes what is shown');
  }
}

/** A body without white space and table borders, which tidying may change. */
function loose({ text, body }: Entry): string {
  return bodyText(text, body).replaceAll(/[\s|:-]/g, '');
}

/** The number of cells in each row of each table. */
function cellsIn(entry: Entry | undefined): number[][] | undefined {
  return entry?.body.tables.map(({ head, rows }) => [head, ...rows].map((cells) => cells.length));
}

function rendered({ text, body, file }: Entry): string {
  const markdown = bodyText(text, body);
  const made = file.endsWith('.mdx')
    ? mdxToJs(markdown, { features })
    : markdownToHtml(markdown, { features });
  const shown = typeof made === 'string' ? made : JSON.stringify(made);
  // In code, every space is visible.
  const parts = shown.split(/(<pre[^]*?<\/pre>)/);
  return parts.map((part, at) => (at % 2 === 1 ? part : part.replaceAll(/\s+/g, ' '))).join('');
}
