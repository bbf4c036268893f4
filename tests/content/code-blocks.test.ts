import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { parse as parseSql } from 'libpg-query';
import { parse as parseShell } from 'sh-syntax';
import { visit } from 'unist-util-visit';
import { parseAllDocuments } from 'yaml';
import { parseMarkdown } from '#markdown/grammar.ts';

interface Block {
  place: string;
  language: string;
  code: string;
}

/** Each language's parser: returns the error in a block, or undefined if it is valid. */
const parsers: Record<string, (code: string) => Promise<void> | void> = {
  yaml: (code) => {
    for (const { errors } of parseAllDocuments(code)) if (errors[0]) throw errors[0];
  },
  json: (code) => {
    JSON.parse(code);
  },
  sql: async (code) => {
    await parseSql(code);
  },
  sh: async (code) => {
    await parseShell(code);
  },
};

const blocks = globSync('src/content/**/*.{md,mdx}').flatMap(blocksIn);

function blocksIn(file: string): Block[] {
  const text = readFileSync(file, 'utf8');
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  const found: Block[] = [];
  visit(parseMarkdown(text.slice(front.length)), 'code', ({ lang, value, position }) => {
    const line = (position?.start.line ?? 0) + front.split('\n').length - 1;
    found.push({ place: `${file}:${String(line)}`, language: lang ?? '', code: value });
  });
  return found;
}

suite('code that the example asks readers to type is valid', () => {
  for (const [language, parse] of Object.entries(parsers)) {
    test(`every block of ${language} is accepted by a parser of ${language}`, async () => {
      const own = blocks.filter((block) => block.language === language);
      assert.ok(own.length > 0);
      const wrong: string[] = [];
      for (const { place, code } of own) {
        try {
          await parse(code);
        } catch (error) {
          wrong.push(`${place}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      assert.deepEqual(wrong, []);
    });

    test(`a broken block of ${language} is reported`, async () => {
      const broken = {
        yaml: 'a: [1',
        json: '{"a": }',
        sql: 'select from from;',
        sh: 'if true; then',
      };
      await assert.rejects(async () => parse(broken[language as keyof typeof broken]));
    });
  }
});
