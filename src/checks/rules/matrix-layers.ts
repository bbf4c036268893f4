import { quoted } from '#model/written-form.ts';
import { exampleMatrix } from '../example-matrix.ts';
import { example } from '../example-platform.ts';
import { knownHint } from '../known-hint.ts';
import { layerTitles, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixLayers = defineRule({
  id: 'matrix-layers',
  severity: 'error',
  summary: 'Every column of a matrix after the first is a layer of the platform, each once.',
  why: 'A column that is no layer takes its cells out of every list of who does what.',
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

| Duty       | Team | Platform | Cloud | Vendor |
| ---------- | ---- | -------- | ----- | ------ |
| Monitoring | I    | A/R      |       |        |`,
    ),
  },
  *check(catalogue) {
    const titles = catalogue.platform.layers.map(({ title }) => title);
    for (const defect of matrixDefects(catalogue, 'unknown-layer', 'layer-twice')) {
      const { at, heading } = defect;
      if (defect.kind === 'layer-twice') {
        yield {
          at,
          message: `The column ${quoted(heading)} is the second one of ${layerTitles(catalogue, [defect.layer])}.`,
          hint: 'Join the two columns.',
        };
      } else {
        yield {
          at,
          message: `The column ${quoted(heading)} is no layer.`,
          hint: knownHint(heading, titles, 'add the layer to `layers` in platform.md'),
        };
      }
    }
  },
});
