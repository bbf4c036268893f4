import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource } from '#source/read.ts';
import { renderDigest } from './render-digest.ts';

/** What a build learns from checking. */
export interface Checked {
  errors: number;
  figures: string;
  /** Findings for a person; empty where there are none. */
  report: string;
  title: string;
  renderedUnder: string;
}

interface Asked {
  project: string;
  content: { path: string; shown: string };
  visibility: 'internal' | 'public';
  today: string | undefined;
}

/** Checks the content that is to be built. */
export async function checkPhase({ project, content, today }: Asked): Promise<Checked> {
  const source = await readSource(folderReader(content.path));
  const catalogue = buildCatalogue(source, { today: today ?? new Date().toISOString().slice(0, 10) });
  return {
    errors: source.problems.length,
    figures: `${String(source.files)} files`,
    report: source.problems.map((p) => `${p.at.file}:${String(p.at.line)} ${p.message}`).join('\n'),
    title: catalogue.platform.title,
    renderedUnder: renderDigest(source.entries, project),
  };
}
