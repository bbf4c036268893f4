import * as z from 'zod';
import type { Export, ExportExample, ExportFile } from '#exports/export.ts';
import type { FormatName } from '#exports/words.ts';
import type { Rule, RuleFinding } from '#checks/rule.ts';
import { nearest } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';

/** The form of what a user's code gives. An issue's message says what the value must be. */
export type Form = z.ZodObject;

/** The form with every key of a type, so that a new key can't be forgotten here. */
type KeysOf<T> = Record<keyof T, z.ZodType>;

const must = (what: string) => ({ error: `must be ${what}` });
const sentence = (what: string) => z.string(must(what)).min(1, must(what));
const choice = (...choices: [string, ...string[]]) =>
  z.enum(choices, must(`one of ${choices.map((one) => `'${one}'`).join(', ')}`));
const functionOf = (what: string) =>
  z.custom((value) => typeof value === 'function', must(`a function ${what}`));
const texts = z.record(z.string(), z.string(must('a text')), must('an object of texts by path'));
const optionalFlag = z.boolean(must('true or false')).optional();

const shape: KeysOf<Rule> = {
  id: sentence('the name of the file'),
  severity: choice('error', 'warning'),
  summary: sentence('a sentence: the state that the rule ensures'),
  why: sentence('a sentence: the reason for the rule'),
  standing: z.literal(true, must('true, or left out')).optional(),
  dated: optionalFlag,
  built: optionalFlag,
  examples: z.strictObject(
    { good: texts, bad: texts, ports: z.unknown().optional() },
    must('{ good: { … }, bad: { … } } with files by path'),
  ),
  check: functionOf('that yields findings; a rule with judge is declared by defineFileRule'),
  judge: functionOf('that yields findings').optional(),
};
export const ruleForm: Form = z.strictObject(shape);

const formats: Record<FormatName, true> = {
  atom: true,
  jsonFeed: true,
  calendar: true,
  table: true,
  data: true,
};
const exampleShape: KeysOf<ExportExample> = { content: texts, gives: texts };
const exportShape: KeysOf<Export> = {
  id: sentence('the name of the file'),
  summary: sentence('a sentence: what the export is'),
  offered: z
    .strictObject(
      {
        to: choice('subscribe', 'download'),
        as: choice(...(Object.keys(formats) as [string, ...string[]])),
      },
      must("an object such as { to: 'download', as: 'data' }"),
    )
    .optional(),
  files: functionOf('that yields files'),
  examples: z
    .array(z.strictObject(exampleShape, must('{ content: { … }, gives: { … } }')), must('a list'))
    .optional(),
};
export const exportForm: Form = z.strictObject(exportShape);

const position = z.int(must('a number from 1')).min(1, must('a number from 1'));
const place = z.object(
  {
    file: sentence('the path of a content file'),
    line: position,
    column: position,
    endLine: position,
    endColumn: position,
  },
  must('a place, such as at() of an entry gives'),
);
const findingShape: KeysOf<RuleFinding> = {
  at: place,
  message: sentence('a sentence: what is wrong'),
  hint: sentence('a sentence: what to do').optional(),
  fix: z.object({ at: place, text: z.string(must('a text')) }, must('{ at, text }')).optional(),
};
export const findingForm: Form = z.strictObject(findingShape);

/** A path that no page of the site has, with names that every web server and file system keeps apart. */
const path = z
  .string(must('a path such as teams/list.csv'))
  .regex(
    /^(?:[a-z0-9-][a-z0-9._-]*\/)*[a-z0-9-][a-z0-9._-]*\.[a-z0-9]+$/,
    must('a path below the site, in lower case and with an ending, such as teams/list.csv'),
  )
  .refine(
    (value) => !/(?:^|\/)(?:index|404)\.html$|^pagefind\//.test(value),
    must('another path, because the site’s own pages have such a one'),
  );
const fileShape: KeysOf<ExportFile> = {
  path,
  contentType: z
    .string(must('a media type'))
    .regex(/^[\w.+-]+\/[\w.+-]+(?:; ?[\w-]+=[\w.-]+)*$/, must('a media type such as text/plain')),
  title: sentence('the name that readers see'),
  schema: path.optional(),
  beside: z.array(
    z
      .string(must('the address of a page, such as /teams/'))
      .regex(/^\/(?:.*\/)?$/, must('the address of a page, such as /teams/')),
    must('a list of addresses of pages, such as [‘/teams/’]'),
  ),
  body: functionOf('that returns a text'),
};
export const fileForm: Form = z.strictObject(fileShape);

/** What is wrong with a value, as sentences; none if it has the form. */
export function wrongIn(value: unknown, form: Form): string[] {
  const { error } = form.safeParse(value);
  return (error?.issues ?? []).flatMap((issue) => described(issue, value, form));
}

function described(issue: z.core.$ZodIssue, value: unknown, form: Form): string[] {
  const at = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
    const known = Object.keys(form.shape);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const advice =
        near === undefined ? `Keys are: ${known.join(', ')}.` : `Did you mean “${near}”?`;
      return `There is no key ${quoted(key)}. ${advice}`;
    });
  }
  if (at === '') return ['It is not an object. See docs/extend.md.'];
  const given = issue.path.reduce<unknown>(
    (whole, key) => (whole as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  const isText = typeof given === 'string' || typeof given === 'number';
  const said = given === undefined ? 'is missing; it' : isText ? `is ${quoted(given)}; it` : '';
  return [`“${at}” ${said} ${issue.message}.`.replaceAll(/ +/g, ' ')];
}
