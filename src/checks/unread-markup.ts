import { alertMarker, alertNames } from '#markdown/alert-marker.ts';
import { nearest } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import type { LiteralKind, LiteralMark } from '#source/body.ts';
import type { Span } from '#source/place.ts';
import type { ContentFile } from './rule.ts';
import { adviceOnNote, linesAsItems, sheetAsTable, type Advice } from './unread-blocks.ts';

/** Advises on mark-up that is shown as signs. */
export function adviceOn(
  mark: LiteralMark,
  { file, text, body }: Pick<ContentFile, 'file' | 'text' | 'body'>,
): Advice {
  const slugs = new Map(body.headings.map(({ line, slug }) => [line, slug]));
  const lines = text.split('\n');
  return advice[mark.kind](mark, { lines, slugs, isMdx: file.endsWith('.mdx') });
}

interface Around {
  lines: readonly string[];
  /** The fragments of headings, by line. */
  slugs: ReadonlyMap<number, string>;
  isMdx: boolean;
}

const alerts = alertNames.map((name) => name.toUpperCase());

const advice: Readonly<Record<LiteralKind, (mark: LiteralMark, around: Around) => Advice>> = {
  footnote: ({ value }) => ({
    message: `The footnote ${quoted(value)} has no text.`,
    hint: `Add a line \`${value}: …\`, or write \\${value} to show the characters.`,
  }),
  reference: ({ value }) => ({
    message: `The link ${quoted(value)} has no target.`,
    hint: `Add a line \`${value.replace(/^.*\]\[/, '[').replace('[]', value.slice(0, -2))}: address\`, or write \`${value.replace(/\[[^\]]*\]$/, '(address)')}\`.`,
  }),
  target(mark) {
    const { value } = mark;
    const [, before = '', target = '', after = ''] =
      /^(.*?\]\()[ \t]*(.*?)([ \t]+(?:"[^"]*"|'[^']*'))?[ \t]*\)$/.exec(value) ?? [];
    const written = `${before}<${target}>${after})`;
    return {
      message: `The address in ${quoted(value)} has a space.`,
      hint: `Put it in angle brackets: \`${written}\`.`,
      // Without these signs, it may be a remark.
      fix: /[./#]/.test(target) ? { at: mark, text: written } : undefined,
    };
  },
  gap: (mark) =>
    instead(
      mark,
      `${quoted(mark.value)} has a space before its address.`,
      mark.value.replace('] (', ']('),
    ),
  wiki: ({ value }) => ({
    message: `${quoted(value)} is shown as text.`,
    hint: value.startsWith('!')
      ? `Write \`![what it shows](${value.slice(3, -2)})\`.`
      : 'Write `[text](address)`, with the path of the file.',
  }),
  alert({ value }) {
    const known = nearest(value.slice(2, -1).toUpperCase(), alerts);
    return {
      message: `${quoted(value)} is not a known kind of note.`,
      hint:
        known === undefined
          ? `Use one of ${alerts.map((name) => `\`[!${name}]\``).join(', ')}.`
          : `Did you mean \`[!${known}]\`, on a line of its own?`,
    };
  },
  title(mark, { lines }) {
    const { written: alert = '' } = alertMarker(mark.value) ?? {};
    const said = mark.value.slice(alert.length).trim();
    const [, before = ''] = /^([ \t>]*)/.exec(lines[mark.line - 1] ?? '') ?? [];
    const isWhole = !/^[ \t]*>/.test(lines[mark.line] ?? '') && before.length === mark.column - 1;
    return {
      message: `Nothing may follow ${quoted(alert)} on its line.`,
      hint: 'Start the text of the note on the next line.',
      // Above other lines, it may be a title or the start of a sentence.
      fix: isWhole ? { at: mark, text: `${alert}\n${before}${said}` } : undefined,
    };
  },
  unquoted(mark, { lines }) {
    const [first = '', ...others] = mark.value.split('\n');
    const isWhole = others.length > 0 && (lines[mark.endLine] ?? '').trim() === '';
    return {
      message: `${quoted(first.trim())} is shown as text, because it is not in a quote.`,
      hint: `Begin each line of the note with a \`>\`: \`> ${first.trim()}\`.`,
      // Alone, it does not say which of the following paragraphs belong to it.
      fix: isWhole
        ? { at: mark, text: [first, ...others].map((line) => `> ${line.trim()}`).join('\n') }
        : undefined,
    };
  },
  container: (mark, { lines }) => adviceOnNote(mark, lines),
  admonition: (mark, { lines }) => adviceOnNote(mark, lines),
  tab: ({ value }) => ({
    message: `${quoted(value)} is shown as text.`,
    hint: 'Write `<Tabs>` and `<Tab title="…">` in an `.mdx` file, or a heading for each tab.',
  }),
  template: ({ value }) => ({
    message: `${quoted(value)} is shown as text.`,
    hint: `Remove it, or write it as code: \`\` ${value} \`\`.`,
  }),
  row: ({ value }) => ({
    message: `${quoted(value)} is a table row outside a table.`,
    hint: 'Add a line of hyphens below the header row, with the same number of cells: `| --- | --- |`.',
  }),
  sheet(mark, { lines }) {
    const table = sheetAsTable(mark.value);
    const isPlain = /^\s*$/.test((lines[mark.line - 1] ?? '').slice(0, mark.column - 1));
    // A table does not begin within a paragraph; and lines below may be rows whose tabs an editor cut.
    const gap = (lines[mark.line - 2] ?? '').trim() === '' ? '' : '\n';
    const isWhole = (lines[mark.endLine] ?? '').trim() === '';
    return {
      message: `${quoted(mark.value.split('\n')[0])} is a row of cells with tabs between, which make no table.`,
      hint: 'Write `|` between the cells, and a line of hyphens below the header row: `| --- | --- |`.',
      fix:
        table !== undefined && isPlain && isWhole
          ? { at: mark, text: `${gap}${table}` }
          : undefined,
    };
  },
  heading(mark) {
    const [, signs = '', words = ''] = /^(#+)\s?(.*)$/.exec(mark.value) ?? [];
    const written = `${signs.length === 1 ? '##' : signs} ${words}`;
    return {
      message: `${quoted(mark.value)} is not a heading, because a space is missing after \`${signs}\`.`,
      hint: `Write \`${written}\`.`,
      // A single sign may begin a keyword.
      fix: signs.length === 1 ? undefined : { at: mark, text: written },
    };
  },
  item(mark) {
    const written = linesAsItems(mark.value);
    const [first = ''] = mark.value.split('\n');
    return {
      message: `${quoted(first)} is not a list item, because a space is missing after its sign.`,
      hint: `Write \`${written.split('\n')[0] ?? ''}\`.`,
      // A single line may begin with an option of a command.
      fix: mark.value.includes('\n') ? { at: mark, text: written } : undefined,
    };
  },
  task: (mark) =>
    instead(
      mark,
      `${quoted(mark.value)} is not a checkbox, because a space is missing.`,
      /x/i.test(mark.value) ? '[x] ' : '[ ] ',
    ),
  bullet: (mark) => ({
    message: `${quoted(mark.value.charAt(0))} does not begin a list item.`,
    hint: 'Start the line with a hyphen and a space: `- `.',
    fix: { at: mark, text: linesAsItems(mark.value) },
  }),
  attributes(mark, { lines, slugs }) {
    const { line, endColumn, value } = mark;
    const written = lines[line - 1] ?? '';
    const heading = /^(#{1,6}[ \t]+)(.*?)[ \t]*$/.exec(written.slice(0, mark.column - 1));
    const isLast = written.slice(endColumn - 1).trim() === '';
    const [, id] = /#([\w-]+)/.exec(value) ?? [];
    if (!heading || !isLast || id === undefined)
      return {
        message: `${quoted(value)} is shown as text.`,
        hint: 'Remove it. Markdown on this site has no attributes.',
        fix: heading && !isLast ? undefined : { at: mark, text: '' },
      };
    const [, signs = '', words = ''] = heading;
    // Without the attributes, the heading’s own anchor may be the same.
    const isOwn = slugs.get(line) === `${id}-${id}`;
    const text = `${signs}${isOwn ? '' : `<a id="${id}"></a>`}${words}`;
    return {
      message: `${quoted(value)} is shown as text.`,
      hint: `Write \`${text}\`.`,
      fix: { at: { line, column: 1, endLine: line, endColumn: written.length + 1 }, text },
    };
  },
  contents: (mark) => ({
    message: `${quoted(mark.value)} is shown as text.`,
    hint: 'Remove it. The page lists its headings beside the text.',
    fix: { at: mark, text: '' },
  }),
  abbreviation: ({ value }) => ({
    message: `${quoted(value)} is shown as text.`,
    hint: 'Explain it in a file in `glossary/`, or write `<abbr title="…">` where it is used.',
  }),
  definition: ({ value }) => ({
    message: `${quoted(value)} is shown as text.`,
    hint: 'Write a list, `- **Term**: …`, or `<dl>` with `<dt>` and `<dd>`.',
  }),
  formula: ({ value }) => ({
    message: `${quoted(value)} is shown as text.`,
    hint: `Formulas can’t be shown. Write it in words or as code: \`${value.slice(1, -1)}\`.`,
  }),
  mark(mark) {
    const [name, size] = mark.value.startsWith('=')
      ? ['mark', 2]
      : mark.value.startsWith('+')
        ? ['ins', 2]
        : ['sup', 1];
    const written = `<${name}>${mark.value.slice(size, -size)}</${name}>`;
    return instead(mark, `${quoted(mark.value)} is shown as text.`, written);
  },
  emphasis(mark, { lines, isMdx }) {
    const { value, line, column, endColumn } = mark;
    const stars = value.startsWith('**') ? '**' : '*';
    const after = /^[\p{L}\p{N}]/u.test((lines[line - 1] ?? '').slice(endColumn - 1));
    const before = /[\p{L}\p{N}]$/u.test((lines[line - 1] ?? '').slice(0, column - 1));
    const isWide = /^[*]+[\u3001-\u303f\uff01-\uff65]|[\u3001-\u303f\uff01-\uff65][*]+$/.test(
      value,
    );
    const gap = isMdx ? '<wbr/>' : '<wbr>';
    const written = `${before ? gap : ''}${value}${after ? gap : ''}`;
    return {
      message: `${quoted(value)} is not read as emphasis: a sign is inside \`${stars}\` and a letter outside.`,
      hint: isWide
        ? `Write \`${written}\`, which looks the same without a space.`
        : `Move the sign outside of \`${stars}\`, or put a space between them.`,
      fix: isWide ? { at: mark, text: written } : undefined,
    };
  },
  html(mark, { lines }) {
    const written = lines[mark.line - 1] ?? '';
    const isOwn = /^ {0,3}$/.test(written.slice(0, mark.column - 1)) && mark.line > 1;
    const at: Span = { line: mark.line, column: 1, endLine: mark.line, endColumn: 1 };
    return {
      message: `${quoted(mark.value)} is not read as Markdown, because it is part of a block of HTML.`,
      hint: 'Put an empty line between the HTML and the Markdown, or write it without Markdown.',
      fix: isOwn ? { at, text: '\n' } : undefined,
    };
  },
};

function instead(mark: LiteralMark, message: string, text: string): Advice {
  return { message, hint: `Write \`${text}\`.`, fix: { at: mark, text } };
}
