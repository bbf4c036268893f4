import { placeIn } from '#catalogue/catalogue.ts';
import { nearest } from '#model/nearest.ts';
import { htmlMarks, type HtmlMark } from '#source/html-marks.ts';
import { pastedElements, tableElements } from '#source/html-table.ts';
import type { Html } from '#source/body.ts';
import type { Place } from '#source/place.ts';
import { allowedComponents, type AllowedComponents } from '#markdown/allowed-components.ts';
import { allowedAttributes, allowedHtml } from '#markdown/allowed-html.ts';
import { example } from '../example-platform.ts';
import { pastedTable } from '../pasted-table.ts';
import { defineFileRule, type RuleFinding } from '../rule.ts';

export const htmlAllowed = defineFileRule({
  id: 'html-allowed',
  severity: 'error',
  standing: true,
  summary: 'Pages use only the few HTML elements that Markdown does not have.',
  why: `HTML reaches the reader unchanged. A script runs as part of the site, a frame loads content that nobody
has reviewed, and a placeholder in angle brackets is not shown at all.`,
  examples: {
    good: example('services/queue/index.md', '', 'Press <kbd>Ctrl</kbd>, or read H<sub>2</sub>O.'),
    bad: example('services/queue/index.md', '', '<iframe src="https://www.example.org/"></iframe>'),
  },
  *judge({ file, body, text }, { components = allowedComponents }) {
    const marks = body.html.flatMap((html) =>
      htmlMarks(html).map((mark) => ({ ...mark, html, at: placeIn(file, mark.span) })),
    );
    let tables = 0;
    for (const mark of marks) {
      const isTable = mark.kind !== 'comment' && mark.name === 'table' && mark.ends;
      if (tables === 0 && isTable && mark.kind === 'open') yield tableFinding(mark, text, file);
      else if (tables === 0 || !isPasted(mark)) yield* judgeMark(mark, components);
      if (isTable) tables = Math.max(0, tables + (mark.kind === 'open' ? 1 : -1));
    }
    yield* unpaired(marks.filter((mark): mark is Tag => mark.kind !== 'comment' && mark.ends));
    let inTable = false;
    for (const part of body.mdx) {
      if (part.kind !== 'element' || part.value === '') continue;
      if (inTable && part.value !== 'table' && tableElements.has(part.value)) continue;
      inTable ||= part.value === 'table';
      yield* judge(part.value, Object.keys(part.attributes), {
        at: placeIn(file, part),
        components,
      });
    }
  },
});

/** A table is one finding, whatever is pasted with it. */
function tableFinding(mark: Tag, text: string, file: string): RuleFinding {
  const fix = pastedTable(mark.html, text);
  return {
    at: mark.at,
    message: '“<table>” is not allowed on a page.',
    hint: insteadOf('table', []),
    fix: fix && { at: placeIn(file, fix.at), text: fix.text },
  };
}

/** Whether a tag is a part of a table, or gives its text a look. */
function isPasted(mark: Mark): boolean {
  return (
    mark.kind !== 'comment' &&
    mark.ends &&
    (tableElements.has(mark.name) || pastedElements.has(mark.name))
  );
}

type Mark = HtmlMark & { html: Html; at: Place };
type Tag = Extract<Mark, { name: string }>;

/** Void elements, and those whose end tag HTML allows to be left out. */
const endless = new Set(['br', 'wbr', 'dt', 'dd']);

/** Closing tags without a start, and allowed elements without an end. Either would break the page around it. */
function* unpaired(tags: readonly Tag[]): Iterable<RuleFinding> {
  const open = new Map<string, Tag[]>();
  for (const tag of tags) {
    const { name, kind, at } = tag;
    if (kind === 'open') {
      const others = open.get(name);
      if (others) others.push(tag);
      else open.set(name, [tag]);
    } else if (!open.get(name)?.pop()) {
      const message = `“</${name}>” has no opening tag.`;
      yield { at, message, hint: 'Remove it, or add the opening tag.' };
    }
  }
  for (const [name, [tag]] of open) {
    if (!tag || endless.has(name) || !Object.hasOwn(allowedHtml, name)) continue;
    const message = `“<${name}>” is never closed.`;
    yield { at: tag.at, message, hint: `Add \`</${name}>\` where it ends.` };
  }
}

/** Reports unclosed comments first, because browsers swallow everything after them. */
function* judgeMark(mark: Mark, components: AllowedComponents): Iterable<RuleFinding> {
  const { at, ends } = mark;
  if (mark.kind === 'comment') {
    if (mark.opens !== '<!--') {
      const hint = 'Write comments as `<!-- … -->`. To show the characters, put them in backticks.';
      yield { at, message: `“${mark.opens}” starts a part that browsers hide.`, hint };
    } else if (!ends) {
      const hint = 'Add `-->` where it ends.';
      yield { at, message: 'The comment is never closed, so it hides everything after it.', hint };
    }
    return;
  }
  const { name, kind, attributes } = mark;
  if (!ends) {
    const written = `<${kind === 'close' ? '/' : ''}${name}`;
    const hint = 'Close every quote, then add `>`.';
    yield { at, message: `“${written}” is never closed, so the text after it is lost.`, hint };
  } else if (kind === 'open') yield* judge(name, [...attributes.keys()], { at, components });
}

function* judge(
  name: string,
  attributes: readonly string[],
  { at, components }: { at: Place; components: AllowedComponents },
): Iterable<RuleFinding> {
  if (components.has(name)) return;
  const own = Object.hasOwn(allowedHtml, name) ? allowedHtml[name] : undefined;
  if (!own) {
    yield {
      at,
      message: `“<${name}>” is not allowed on a page.`,
      hint: insteadOf(name, [...components.keys()]),
    };
    return;
  }
  const refused = attributes.find(
    (each) => !own.includes(each) && !allowedAttributes.includes(each),
  );
  if (refused === undefined) return;
  yield {
    at,
    message: `“<${name}>” can’t have the attribute “${refused}” on a page.`,
    hint:
      refused === 'href'
        ? 'Write the link in Markdown: `[text](address)`.'
        : 'Remove the attribute.',
  };
}

function insteadOf(name: string, components: readonly string[]): string {
  // In plain Markdown, component names appear in lower case.
  if (components.some((component) => component.toLowerCase() === name))
    return 'Components work only in MDX. Rename the file so that it ends in `.mdx`.';
  if (/^[A-Z]/.test(name)) {
    const near = nearest(name, components);
    const guess = near === undefined ? '' : `Did you mean “${near}”? `;
    return `${guess}Available components: ${components.join(', ')}.`;
  }
  if (name === 'img' || name === 'picture')
    return 'Write the image in Markdown: `![what it shows](file)`.';
  if (name === 'table')
    return 'Write the table in Markdown, with a line of `| --- |` below the header row.';
  const some = Object.keys(allowedHtml).join(', ');
  return `Write it in Markdown. Put a placeholder in backticks: \`<name>\`. Allowed HTML elements: ${some}.`;
}
