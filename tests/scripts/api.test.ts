import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createTwoFilesPatch } from 'diff';
import { apiFile, apiReport } from '../../scripts/api-report.ts';

test('docs/api.md is what the package exports: npm run api', async () => {
  const [written, made] = [readFileSync(apiFile, 'utf8'), await apiReport()];
  const patch = createTwoFilesPatch('docs/api.md', 'the code', written, made);
  assert.ok(written === made, `Read the change, then run npm run api.\n${patch}`);
});

test('the report has every name of an entry point once, with its type', async () => {
  const report = await apiReport();
  for (const declared of [
    'function defineRule(rule: Rule): Rule;',
    'function defineExport(definition: Export): Export;',
    'interface ExportedSite {',
    'interface Catalogue extends Collections {',
    'services: Collection<Service>;',
  ])
    assert.equal(report.split(declared).length, 2, declared);
});
