import mermaid from 'mermaid';
import { typeName } from './diagram-types.ts';
import { keepAllowed } from './finish/allowlist.ts';
import { crop } from './finish/crop.ts';
import { flattenStyles } from './finish/flatten-styles.ts';
import { holdTextSizes, sizeDrawing } from './finish/size-drawing.ts';
import { writeLabelsAsText } from './finish/label-text.ts';
import { makeValid } from './finish/make-valid.ts';
import { nameDrawing, renameIds } from './finish/name-drawing.ts';
import { brightenLabels } from './finish/readable-labels.ts';
import { tidy } from './finish/tidy.ts';
import { mermaidConfig } from './mermaid-config.ts';
import type { Drawing, RawDrawing } from './order.ts';

mermaid.initialize(mermaidConfig);

/** Rejects with Mermaid's own error if a source does not parse. */
export async function parseDiagram(source: string): Promise<void> {
  await mermaid.parse(source);
}

/**
 * Mermaid's own picture; rejects with Mermaid's own error. Install the browser globals before loading this module.
 */
export async function renderDiagram(source: string, id: string): Promise<RawDrawing> {
  seedRandom();
  const { svg, diagramType } = await mermaid.render(id, source);
  return { svg, type: diagramType };
}

/** Turns Mermaid's picture into the static drawing shown on pages. */
export function finishDrawing(
  raw: RawDrawing,
  source: string,
  id: string,
  title?: string,
): Drawing {
  const type = raw.type.replace(/-v2$/, '');
  const host = document.createElement('div');
  host.innerHTML = raw.svg;
  document.body.replaceChildren(host);
  const svg = host.querySelector('svg');
  if (!svg) throw new Error('Mermaid returned no picture.');
  writeLabelsAsText(svg);
  brightenLabels(svg);
  flattenStyles(svg);
  holdTextSizes(svg);
  keepAllowed(svg);
  crop(svg);
  makeValid(svg);
  renameIds(svg, id);
  tidy(svg);
  svg.id = id;
  const size = sizeDrawing(svg);
  const name = nameDrawing(svg, title ?? frontMatterTitle(source) ?? typeName(type));
  const finished = shortened(svg.outerHTML);
  document.body.replaceChildren();
  return { svg: finished, type, title: name, ...size };
}

function frontMatterTitle(source: string): string | undefined {
  const matter = /^\s*---\s*\n([\s\S]*?)\n\s*---/.exec(source)?.[1];
  return matter && /^\s*title:\s*(["']?)(.+?)\1\s*$/m.exec(matter)?.[2];
}

/** Markup with self-closing empty shapes, which HTML allows inside SVG. */
function shortened(markup: string): string {
  const empty =
    /<(circle|ellipse|image|line|path|polygon|polyline|rect|stop|use)((?:\s[\w:-]+="[^"]*")*)><\/\1>/g;
  return markup.replace(empty, '<$1$2/>');
}

/** Restarts Math.random with a fixed sequence, so that the same source gives the same picture. */
function seedRandom(): void {
  let state = 7;
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
