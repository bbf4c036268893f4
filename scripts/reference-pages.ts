import { join } from 'node:path';
import prettier from 'prettier';
import { z } from 'zod';
import { references, type Reference } from '#checks/reference.ts';
import { reportSchema } from '#report/write-json.ts';
import type { DescribedKey } from '#source/described-keys.ts';
import { project } from './project.ts';

/** Where the reference is kept as Markdown. */
export const referenceFolder = join(project, 'docs', 'reference');

/** The reference of all that can be written, as Markdown files by name, and the form of a report. */
export async function referencePages(): Promise<Record<string, string>> {
  const pages = [
    ['README.md', overview()] as const,
    ['report.schema.json', reportForm()] as const,
    ...references().flatMap((reference) => [
      [`${reference.id}.md`, pageOf(reference)] as const,
      [`${reference.id}.schema.json`, JSON.stringify(reference.form)] as const,
    ]),
  ];
  const options = await prettier.resolveConfig(join(referenceFolder, 'README.md'));
  const formatted = pages.map(async ([name, text]) => {
    const page = await prettier.format(text, { ...options, filepath: join(referenceFolder, name) });
    return [name, page] as const;
  });
  return Object.fromEntries(await Promise.all(formatted));
}

/** What `plinth report --format json` writes, as JSON Schema. */
function reportForm(): string {
  return JSON.stringify(z.toJSONSchema(reportSchema), null, 2);
}

function overview(): string {
  const rows = references().map(({ id, files, summary }) =>
    row(`[${id}](${id}.md)`, code(files), summary),
  );
  return `# Reference

What can be written: every key of every file, made from the schemas by \`npm run reference\`. Each site shows it below
\`/authors/\`, and \`plinth explain service.owner\` in the terminal. Beside each page lies the same as JSON Schema, for editors
and other programs; the package has these files in \`lib/schemas/\`. [report.schema.json](report.schema.json) is the form of
\`plinth report --format json\`.

${table(['what', 'file', 'meaning'], rows)}
`;
}

function pageOf({ id, files, summary, keys, example }: Reference): string {
  const examples = Object.entries(example).map(([path, text]) => {
    const language = path.endsWith('.ts') ? 'ts' : 'markdown';
    return `The smallest valid file, \`${path}\`:\n\n~~~${language}\n${text.trimEnd()}\n~~~`;
  });
  return `# ${id.charAt(0).toUpperCase()}${id.slice(1)}

${summary} File: ${code(files)}.

${examples.join('\n\n')}

${table(['key', 'needed', 'meaning', 'type', 'default'], keys.map(keyRow))}
`;
}

function keyRow({ path, needed, meaning, type, values, otherwise = '' }: DescribedKey): string {
  const allowed = values.map((value) => ` ${code(value)}`).join(',');
  return row(code(path), needed ? 'yes' : '', meaning, `${type}${allowed}`, otherwise);
}

function table(heads: readonly string[], rows: readonly string[]): string {
  return [row(...heads), row(...heads.map(() => '---')), ...rows].join('\n');
}

function row(...cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}

function code(text: string): string {
  return `\`${text}\``;
}
