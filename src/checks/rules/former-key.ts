import type { KindDescriptor } from '#model/kind.ts';
import { descriptorOf } from '#model/kinds.ts';
import { example } from '../example-platform.ts';
import { defineFileRule, type ContentFile, type RuleFinding } from '../rule.ts';

export const formerKey = defineFileRule({
  id: 'former-key',
  severity: 'warning',
  summary: 'Front-matter uses the present names of keys.',
  why: 'A key with a former name works only until the next major version of Plinth.',
  examples: {
    good: example('glossary/rpo.md', 'title: RPO'),
    bad: { 'glossary/rpo.md': '---\nterm: RPO\ndefinition: What may be lost.\n---\n' },
  },
  judge: formerKeys,
});

/** The former keys that an entry uses, each with its fix if one is safe. */
export function* formerKeys({
  kind,
  former,
  text,
  at,
}: Pick<ContentFile, 'kind' | 'former' | 'text' | 'at'>): Iterable<RuleFinding> {
  const { former: renamed = {} }: Pick<KindDescriptor, 'former'> = descriptorOf(kind);
  for (const key of former) {
    const now = renamed[key] ?? key;
    const value = at(now);
    const line = text.split('\n', value.line)[value.line - 1] ?? '';
    const isFirst = line.startsWith(`${key}:`);
    const place = { ...value, column: 1, endLine: value.line, endColumn: 1 + key.length };
    yield {
      at: isFirst ? place : value,
      message: `“${key}” is now called “${now}”.`,
      hint: `Write \`${now}:\`. \`plinth upgrade\` renames it in every file.`,
      fix: isFirst ? { at: place, text: now } : undefined,
    };
  }
}
