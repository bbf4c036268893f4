import { quoted } from '#model/written-form.ts';
import { example, exampleMatrix } from '../example-platform.ts';
import { knownFix, knownHint } from '../known-hint.ts';
import { layerTitles, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

const toAdd = 'add the layer to `layers` in platform.md';

export const matrixLayers = defineRule({
  id: 'matrix-layers',
  severity: 'error',
  summary: 'Every column after the first is a layer of the platform, and no layer has two columns.',
  why: 'Cells in a column that is not a layer are missing from every list of who does what.',
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
          message: `The column ${quoted(heading)} is a second column for ${layerTitles(catalogue, [defect.layer])}.`,
          hint: 'Merge the two columns.',
        };
      } else {
        yield {
          at,
          message: `The column ${quoted(heading)} is not a layer.`,
          hint:
            defect.missing.length === 1
              ? `Write “${layerTitles(catalogue, defect.missing)}”, which has no column. Otherwise ${toAdd}.`
              : knownHint(heading, titles, toAdd),
          fix: knownFix(
            at,
            heading,
            defect.missing.map((id) => layerTitles(catalogue, [id])),
          ),
        };
      }
    }
  },
});
