import { nearest } from '#model/nearest.ts';
/** Names of Mermaid's diagram types for readers who can't see the picture. */
const names: Record<string, string> = {
  agentflow: 'Agent flow',
  architecture: 'Architecture',
  block: 'Block',
  c4: 'C4',
  classDiagram: 'Class',
  cynefin: 'Cynefin',
  er: 'Entity relationship',
  eventmodeling: 'Event modelling',
  flowchart: 'Flowchart',
  gantt: 'Gantt',
  gitGraph: 'Git graph',
  ishikawa: 'Cause and effect',
  journey: 'User journey',
  kanban: 'Kanban',
  mindmap: 'Mind map',
  packet: 'Packet',
  pie: 'Pie',
  quadrantChart: 'Quadrant',
  radar: 'Radar',
  railroad: 'Railroad',
  requirement: 'Requirement',
  sankey: 'Sankey',
  sequence: 'Sequence',
  state: 'State',
  swimlane: 'Swimlane',
  timeline: 'Timeline',
  treeView: 'Tree',
  treemap: 'Treemap',
  usecase: 'Use case',
  venn: 'Venn',
  wardley: 'Wardley',
  xychart: 'Line and bar',
};

/** The default name of an untitled diagram, such as “Flowchart diagram”. */
export function typeName(type: string): string {
  const known =
    names[type] ??
    Object.entries(names).find(([key]) => type.toLowerCase().startsWith(key.toLowerCase()))?.[1];
  return known === undefined ? 'Diagram' : `${known} diagram`;
}

const keywords = [
  ...[
    'agentflow-beta',
    'architecture-beta',
    'block',
    'C4Component',
    'C4Container',
    'C4Context',
    'C4Deployment',
  ],
  ...[
    'C4Dynamic',
    'classDiagram',
    'cynefin-beta',
    'erDiagram',
    'eventmodeling',
    'flowchart',
    'gantt',
    'gitGraph',
  ],
  ...[
    'graph',
    'ishikawa-beta',
    'journey',
    'kanban',
    'mindmap',
    'packet',
    'pie',
    'quadrantChart',
    'radar-beta',
  ],
  ...[
    'railroad-beta',
    'requirementDiagram',
    'sankey',
    'sequenceDiagram',
    'stateDiagram-v2',
    'swimlane-beta',
  ],
  ...[
    'timeline',
    'treeView-beta',
    'treemap',
    'usecase-beta',
    'venn-beta',
    'wardley-beta',
    'xychart',
  ],
];

/** The diagram keyword nearest to a misspelt one; undefined if none is near. */
export function nearestKeyword(word: string): string | undefined {
  return nearest(word, keywords);
}
