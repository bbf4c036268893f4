import { example, exampleMatrix } from '../example-platform.ts';
import { layerTitles, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixLayerMissing = defineRule({
  id: 'matrix-layer-missing',
  severity: 'warning',
  summary: 'Every table of a matrix has a column for each layer.',
  why: 'An empty column shows that a layer has nothing to do. A missing column leaves that open.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | I | A/R | |'),
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      `## Monitoring

| Duty       | Team | Platform |
| ---------- | ---- | -------- |
| Monitoring | I    | A/R      |`,
    ),
  },
  *check(catalogue) {
    for (const { at, layers } of matrixDefects(catalogue, 'layers-missing')) {
      const titles = layerTitles(catalogue, layers);
      const columns = layers.length === 1 ? 'column' : 'columns';
      yield {
        at,
        message: `The table has no ${columns} for ${titles}.`,
        hint: `Add the ${columns} “${titles}”. ${layers.length === 1 ? 'Its' : 'Their'} cells can be empty.`,
      };
    }
  },
});
