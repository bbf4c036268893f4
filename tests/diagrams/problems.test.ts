import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { closeDiagrams, parseMermaid } from '#diagrams/render-mermaid.ts';
import { problemOf } from './drawn.ts';

after(closeDiagrams);

/** Sources with their problem as `line:column message`. Lines are those of the source. */
const cases: Record<string, [source: string[], problem: string]> = {
  'an unclosed label is reported where it opens': [
    ['flowchart TD', '  A --> B', '  B -->| C', '  C --> D'],
    '3:9 The diagram ends before this part is complete.',
  ],
  'front-matter, comments and directives count as lines': [
    [
      '---',
      'title: x',
      '---',
      '',
      '%% one',
      '%%{init: {',
      '  "look": "classic"',
      '}}%%',
      'flowchart TD',
      '  %% two',
      '  A --> B',
      '',
      '  B ---> ]',
    ],
    '13:10 “]” is unexpected here.',
  ],
  'blank lines at the top count as lines': [
    ['', '', 'sequenceDiagram', '  A->>B: hi', '  A-->>>>B hi'],
    '5:8 “>” is unexpected here.',
  ],
  'a reserved word is quoted': [['flowchart TD', '  end --> B'], '2:3 “end” is unexpected here.'],
  'a line that ends too early is reported': [
    ['erDiagram', '  A ||--o{ ', ''],
    '2:9 The line ends too early.',
  ],
  'the newer parsers say what is missing': [
    ['packet-beta', '%% bits', '  0-15 "x"'],
    '3:8 “"x"” is unexpected here; “:” is missing.',
  ],
  'the newer parsers say what is unknown': [
    ['pie', '  "a" : 1', '', '  "b" = 2'],
    '4:7 “=” is unexpected here.',
  ],
  'the end of a diagram is on its last line': [
    ['radar-beta', '  axis a, b', '  curve x{1, 2', ''],
    '3:15 The diagram ends before this part is complete; “}” is missing.',
  ],
  'blank lines count in Sankey too': [
    ['sankey-beta', '', 'a,b,3', '', 'c,d', ''],
    '5:3 The diagram ends before this part is complete.',
  ],
  'an error from a diagram’s own rules is located by what it quotes': [
    ['gitGraph', '  commit', '  checkout nope'],
    '3:3 Trying to checkout branch which is not yet created. (Help try using "branch nope")',
  ],
  'a mind map has one root': [
    ['mindmap', '  %% roots', '  a', ' b', '  c'],
    '4:2 There can be only one root. No parent could be found for ("b").',
  ],
  'a misspelt type is reported with the nearest one': [
    ['%% a comment', 'flwchart TD', '  A --> B'],
    '2:1 “flwchart” is not a diagram type. Did you mean “flowchart”?',
  ],
  'an unknown type gets no suggestion': [
    ['bagpipe', '  A --> B'],
    '1:1 “bagpipe” is not a diagram type.',
  ],
  'ZenUML is not supported': [
    ['zenuml', '  A->B: c'],
    '1:1 ZenUML is not supported. Use “sequenceDiagram”.',
  ],
  'an empty diagram is reported': [['', ''], '1:1 The diagram is empty.'],
  'broken front-matter is reported at its own line': [
    ['---', 'title: ok', 'config: [x', '---', 'flowchart TD'],
    '4:1 The front-matter is not valid YAML: unexpected end of the stream within a flow collection.',
  ],
};

describe('an author’s mistake is reported in a sentence, with its position', () => {
  for (const [name, [source, expected]] of Object.entries(cases)) {
    test(name, async () => {
      const { line, column, message, kind } = await problemOf(source.join('\n'));
      assert.equal(`${line}:${column} ${message}`, expected);
      assert.equal(kind, 'syntax');
    });
  }
});

test('the line is that of the file, whatever its line endings', async () => {
  assert.equal((await problemOf('flowchart TD\r\n  A --> ]\r\n', 40)).line, 42);
});

test('the check finds the same problems as the page, and none in a valid diagram', async () => {
  assert.equal(await parseMermaid('flowchart TD\n  A --> B'), undefined);
  const broken = 'flowchart TD\n  A --> ]';
  assert.deepEqual(await parseMermaid(broken), await problemOf(broken));
});
