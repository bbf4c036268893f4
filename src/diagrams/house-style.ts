import { marks, standIns } from './palette.ts';

const { paper, sheet, sunk, ink, line } = standIns;
const ink2 = standIns['ink-2'];
const line2 = standIns['line-2'];

/** CSS that Mermaid adds after its own: hairlines instead of heavy strokes, tokens instead of built-in colours. */
export const houseStyle = `
.edgeLabel, .edgeLabel .labelBkg, .edgeLabel p, .edgeLabel .label span { background: ${paper}; }
.node rect.basic { rx: 2px; ry: 2px; }
.cluster rect { rx: 2px; ry: 2px; }
.edge-thickness-normal { stroke-width: 1.25px; }
.edge-thickness-thick { stroke-width: 2.5px; }
${layerClasses()}
.statediagram-cluster rect.inner { stroke: none; }
.statediagram-cluster rect.outer { rx: 2px; ry: 2px; }
.actor-line { stroke: ${line2}; stroke-width: 1px; }
rect.actor { rx: 2px; ry: 2px; }
.messageText, .loopText {
  stroke: ${paper}; stroke-width: 4px; stroke-linejoin: round; paint-order: stroke;
}
.messageLine0, .messageLine1 { stroke-width: 1.25px; }
.loopLine { stroke: ${line2}; stroke-width: 1px; stroke-dasharray: 3 3; }
.grid .tick line { stroke: ${line}; }
.task, .done0, .done1, .done2, .done3 { stroke-width: 1px; rx: 2px; ry: 2px; }
.today { display: none; }
.titleText, .packetTitle, .radarTitle, .pieTitleText, .treemapTitle {
  font-size: 16px; font-weight: 560; fill: ${ink};
}
.face { fill: ${sheet}; stroke: ${ink2}; }
.mouth, .face + g circle, .face + g line { fill: ${ink2}; stroke: ${ink2}; }
.task-line { stroke: ${line2}; stroke-width: 1px; }
.journey-section, rect[class*="task-type-"] { stroke: none; }
${journeyActors()}
.legend { fill: ${ink}; }
.arrow { stroke-width: 3px; }
.branch { stroke: ${line2}; }
.commit-label-bkg { opacity: 0.85; }
.commit-highlight-outer { fill: ${ink}; stroke: ${ink}; }
.branchLabelBkg { rx: 2px; ry: 2px; }
.sections .cluster rect { fill: ${sunk}; stroke: none; }
.items .node rect.basic { fill: ${sheet}; stroke: ${line2}; }
.items foreignObject div { text-align: left !important; }
.packetBlock { fill: ${sheet}; stroke: ${ink2}; }
.packetLabel, .packetByte { font-size: 12px; fill: ${ink}; }
.radarGraticule { fill: none; stroke: ${line}; stroke-opacity: 1; }
.radarAxisLine { stroke: ${line2}; }
${radarCurves()}
.ishikawa-spine, .ishikawa-branch, .ishikawa-sub-branch, .ishikawa-head { stroke-width: 1.25px; }
.node path, .divider path { stroke-width: 1px; }
.railroad-line, .railroad-terminal rect, .railroad-nonterminal rect { stroke-width: 1.25px; }
.architecture-service text {
  stroke: ${paper}; stroke-width: 3px; stroke-linejoin: round; paint-order: stroke;
}
.usecase-element ellipse { stroke-width: 1px; }
[data-id^='id_entity-'] .labelBkg { padding: 20px; }
&.usecaseDiagram .edgeLabel, .relationship-label { font-size: 12px; }
.edgeTerminals { font-size: 12px; }
.grid .tick text { font-size: 12px; }
.c4-shape .label .c4-type, .c4-shape .label .c4-descr { font-size: 12px; }
text[fill="#444444"] {
  stroke: ${paper}; stroke-width: 4px; stroke-linejoin: round; paint-order: stroke;
}
${mindmapEdges()}
.sankey-label-fg { fill: ${ink}; }
.link { stroke-opacity: 0.35; }
`;

/** Lets an author write \`A:::layer1\` for what belongs to the uppermost layer of responsibility, and so on. */
function layerClasses(): string {
  return ([1, 2, 3, 4, 5] as const)
    .map((layer) => {
      const shape = `.node.layer${layer} :is(rect, path, polygon, circle, ellipse)`;
      return `${shape} { fill: ${standIns[`layer-${layer}`]}; stroke: ${standIns[`layer-${layer}-mark`]}; }
.node.layer${layer} .nodeLabel { color: ${standIns[`layer-${layer}-text`]}; }`;
    })
    .join('\n');
}

/** In the mark colour that matches the branch's nodes. Mermaid counts them from the second. */
function mindmapEdges(): string {
  const branches = Array.from({ length: 11 }, (_, i) => i);
  return branches
    .map((i) => `.section-edge-${i} { stroke: ${marks[(i + 1) % marks.length]?.[0] ?? ink2}; }`)
    .join('\n');
}

function journeyActors(): string {
  return marks.map(([mark], i) => `.actor-${i} { fill: ${mark}; stroke: ${paper}; }`).join('\n');
}

function radarCurves(): string {
  return marks
    .map(
      ([mark], i) =>
        `.radarCurve-${i} { fill: ${mark}; fill-opacity: 0.12; stroke: ${mark}; stroke-width: 1.5px; }
.radarLegendBox-${i} { fill: ${mark}; fill-opacity: 1; stroke: none; }`,
    )
    .join('\n');
}
