import type { Ledger } from '../ledger.ts';
import type { OldFolder } from '../old-folder.ts';
import type { Recogniser, Tool } from '../tool.ts';
import { docusaurus } from './docusaurus.ts';
import { hugo } from './hugo.ts';
import { jekyll, techDocs } from './jekyll.ts';
import { mkdocs } from './mkdocs.ts';
import { plain } from './plain.ts';
import { starlight } from './starlight.ts';
import { wiki } from './wiki.ts';

/** Every tool that is known, those with the clearest signs first. */
const recognisers: readonly Recogniser[] = [
  mkdocs,
  docusaurus,
  starlight,
  techDocs,
  jekyll,
  hugo,
  wiki,
];

/** The tool that a folder was written for; if no sign is known, any that reads Markdown. */
export async function recognised(folder: OldFolder, ledger: Ledger): Promise<Tool> {
  for (const recognise of recognisers) {
    const tool = await recognise(folder, ledger);
    if (tool) return tool;
  }
  return plain(folder);
}
