import { modelVersion } from '#model/platform.ts';
import type { Entry, ValidEntry } from '#source/entry.ts';
import { readSource, type Reader } from '#source/read.ts';
import { edited, type Edit } from './edit.ts';
import type { Change } from './fix-content.ts';
import { formerKeys } from './rules/former-key.ts';

/** Content in the newest format. */
export interface Upgraded {
  /** The format that `platform.md` states; 1 if it states none. */
  from: number;
  changes: Change[];
  /** Files whose form is wrong, so that they could not be upgraded. */
  left: string[];
}

/**
 * Changes content of an older format to the newest, in memory, and states the format in `platform.md`. Every other byte
 * stays. The only change so far: former keys get their present names (1 to 2). Rejects with a sentence if `platform.md`
 * has errors, as it may then have any format.
 */
export async function upgradeContent(reader: Reader): Promise<Upgraded> {
  const { entries } = await readSource(reader);
  const changes: Change[] = [];
  const left: string[] = [];
  let from = 1;
  for (const entry of entries) {
    const edits = renamings(entry);
    if (edits.length < entry.former.length) left.push(entry.file);
    if (entry.kind === 'platform' && !entry.valid)
      throw new Error(
        `${entry.file} has errors, so the format of the content is unknown. Mend what plinth check finds there first.`,
      );
    if (entry.valid && entry.kind === 'platform') {
      from = entry.data.model ?? 1;
      if (from < modelVersion) edits.push(formatEdit(entry));
    }
    if (edits.length === 0) continue;
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await reader.read(entry.file),
    );
    changes.push({ file: entry.file, before, after: edited(before, edits) });
  }
  return { from, changes, left };
}

function renamings({ kind, former, text, at }: Entry): Edit[] {
  return [...formerKeys({ kind, former, text, at })].flatMap(({ fix }) => (fix ? [fix] : []));
}

/** States the newest format: in place of another, or as the last key. */
function formatEdit({ text, body, at, data }: ValidEntry<'platform'>): Edit {
  if (data.model !== undefined) return { at: at('model'), text: String(modelVersion) };
  const line = text.slice(0, body.start.offset).trimEnd().split('\n').length;
  const { file } = at();
  const place = { file, line, column: 1, endLine: line, endColumn: 1 };
  return { at: place, text: `model: ${modelVersion}\n` };
}
