import { readdirSync, readFileSync } from 'node:fs';
import { diagramData } from '@mermaid-js/examples';

export interface Sample {
  name: string;
  source: string;
}

/** Our own samples: `core` has one of each type, `hard` difficult or hostile ones. */
export function ownSamples(folder: 'core' | 'hard'): Sample[] {
  const files = new URL(`./samples/${folder}/`, import.meta.url);
  return readdirSync(files)
    .sort()
    .map((name) => ({ name, source: readFileSync(new URL(name, files), 'utf8') }));
}

/** Mermaid's own examples of every type. */
export function officialSamples(): Sample[] {
  return diagramData.flatMap(({ id, examples }) =>
    examples.map(({ code }, i) => ({ name: `${id} ${i + 1}`, source: code })),
  );
}

export function sample(folder: 'core' | 'hard', name: string): string {
  return readFileSync(new URL(`./samples/${folder}/${name}.mmd`, import.meta.url), 'utf8');
}
