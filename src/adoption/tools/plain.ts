import { metaItems } from '../folder-facts.ts';
import type { OldFolder } from '../old-folder.ts';
import { addressOfSegments, plainSegments, type Tool } from '../tool.ts';

/** A folder of Markdown without a sign of its tool. */
export function plain(folder: OldFolder): Tool {
  return {
    name: 'Markdown',
    root: '',
    statics: [],
    parts: [],
    site: {},
    isPage: (below) => !/(?:^|\/)\./.test(below),
    segmentsOf: plainSegments,
    addressOf: ({ segments, isIndex }) => addressOfSegments(segments, isIndex),
    navigation: () => ({ items: metaItems(folder, ''), folders: new Map() }),
  };
}
