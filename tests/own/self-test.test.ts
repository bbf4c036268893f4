import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { selfTest } from '../../scripts/self-test.ts';
import { homeWith, find, rule, exporting } from './own-home.ts';

suite('the self-test', () => {
  const tried = async (files: Record<string, string>) => {
    const said: string[] = [];
    const code = await selfTest(find(homeWith(files)), (text) => said.push(text));
    return { code, said: said.join('') };
  };

  test('says so if there is nothing to try', async () => {
    assert.deepEqual(await tried({}), {
      code: 0,
      said: 'There are no rules or exports of your own beside plinth.config.\n',
    });
  });

  test('ends with 1 and a line for each example that does not hold', async () => {
    const wrong = 'examples: { good: {}, bad: {} }';
    const never = '*check() {}';
    const gives = (text: string) =>
      exporting('x', '', `examples: [{ content: {}, gives: { 'own/a.txt': '${text}' } }]`);
    assert.deepEqual(
      await tried({
        'rules/always.ts': rule('always', wrong),
        'rules/never.ts': rule('never', never),
        'rules/throws.ts': rule('throws', "*check() { throw new Error('no'); }"),
        'exports/none.ts': exporting('none'),
        'exports/right.ts': gives('text').replace("'x'", "'right'"),
        'exports/wrong.ts': gives('other').replace("'x'", "'wrong'"),
        'exports/less.ts': gives('text')
          .replace("'x'", "'less'")
          .replace("gives: { 'own/a.txt'", "gives: { 'own/b.txt'"),
      }),
      {
        code: 1,
        said: [
          'failed  rules/always  The good example has a finding: platform.md:2:8  M.',
          'failed  rules/never  The bad example has no finding of the rule.',
          'failed  rules/throws  The rule “throws” failed: rules/throws.ts:5:20: no',
          'failed  exports/less  The example gives no “own/b.txt”, but own/a.txt.',
          'none    exports/none  It has no examples.',
          'passed  exports/right',
          'failed  exports/wrong  own/a.txt:1: The export gives "text", and the example says "other".',
          '',
        ].join('\n'),
      },
    );
  });
});
