import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';

/** Files that search for tags, comments or the end of front-matter with their own patterns, and the reason. */
const others: Record<string, string> = {
  'src/build/scan-html.ts': 'reads what the build wrote; `htmlTokens` takes twenty times as long',
  'src/build/site-map.ts': 'reads the heads of the pages that we write',
  'src/catalogue/plain-text.ts': 'reads lines of Markdown that no tree is made of',
  'src/diagrams/css/style-sheet.ts': 'reads comments of CSS',
  'src/diagrams/draw-diagram.ts': 'reads Mermaid’s front-matter, and the drawing it made',
  'src/diagrams/figure.ts': 'reads the drawing that was made here',
  'src/diagrams/source-lines.ts': 'reads Mermaid’s front-matter',
  'src/diagrams/unique-ids.ts': 'reads the drawing that was made here',
  'src/markdown/body-parts.ts': 'reads the marks that were written here',
  'src/markdown/inline.ts': 'takes off the paragraph that the Markdown reader wrote',
  'src/search/indexed-page.ts': 'reads the pages that we write, ten times as fast',
  'src/site/exported-site.ts': 'takes off the paragraph that the Markdown reader wrote',
  'src/site/portable-markdown.ts': 'finds the address within a link that the reader found',
  'src/site/read-look.ts': 'reads the head of a style sheet of the configuration',
  'src/source/comment.ts': 'asks first whether a piece of HTML is worth reading',
  'src/source/long-code.ts': 'looks before the text is safe to parse',
  'src/source/read-body.ts': 'gives a hint where the text can’t be parsed',
  'src/source/split.ts': 'splits front-matter off',
  'src/starter/new-entry.ts': 'fills in the names in a pattern of paths',
};

/** A pattern of a tag, a comment, or three hyphens on their own. */
const inPattern = /<!--|<(?:\\?\/|\(?[a-z!?/[])|\/\\\*|(?:\^|\\n|[*)])---/i;
const inText = /^(?:\n?---\n?|<!--|-->|<\/|\/\*|\*\/)$/;
const searches = /^(?:indexOf|lastIndexOf|includes|startsWith|endsWith|split)$/;

/** Whether a program searches a text for markup. */
function looksForMarkup(code: string): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const pattern = node.text.slice(1, node.text.lastIndexOf('/'));
      found ||= inPattern.test(pattern.replaceAll(/\(\?(?:<[^>=!]*>|<?[=!])/g, '('));
    }
    if (ts.isStringLiteralLike(node) && inText.test(node.text))
      found ||= isSoughtIn(node.parent) || (node.text === '---' && isKept(node.parent));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}

function isSoughtIn(node: ts.Node): boolean {
  const { expression } = ts.isCallExpression(node) ? node : {};
  return (
    !!expression && ts.isPropertyAccessExpression(expression) && searches.test(expression.name.text)
  );
}

/** Whether a text is used in a comparison or as a name. */
function isKept(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) || ts.isVariableDeclaration(node);
}

test('markup is parsed in one room, and elsewhere only for a listed reason', () => {
  const files = globSync('src/**/*.ts', {
    // What is adopted is written in the markup of other tools, which our readers don't know.
    exclude: ['src/content/**', 'src/markup/**', 'src/adoption/**'],
  });
  const found = files.filter((file) => looksForMarkup(readFileSync(file, 'utf8')));
  assert.deepEqual(found.sort(), Object.keys(others).sort());
});

test('every way to search for markup is detected, and mere output is not', () => {
  for (const code of [
    String.raw`text.replace(/<\/?[a-z]+>/g, '')`,
    String.raw`/<!--[^]*?-->/.test(text)`,
    String.raw`/^---\n([^]*?)\n---/.exec(text)`,
    String.raw`text.indexOf('\n---', 3)`,
    `lines[0] === '---'`,
    String.raw`/\{\s*\/\*/.test(text)`,
  ])
    assert.ok(looksForMarkup(code), code);
  for (const code of [
    "write('<b>' + text)",
    String.raw`/(?<name>a)(?<!b)\d < 3|^-(?!-- )/`,
    "say('---')",
  ])
    assert.ok(!looksForMarkup(code), code);
});
