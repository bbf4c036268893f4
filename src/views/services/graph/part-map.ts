import { essentialDependencies } from '#catalogue/dependencies.ts';
import type { Graph } from '#diagrams/graph/graph.ts';
import { MOST_IN_A_MAP, type MapPart } from './map-parts.ts';
import { nodeId, serviceNode, type PicturedSite } from './service-node.ts';

/**
 * The services of one part of the map, with their dependencies in other parts; undefined if there are too many to
 * read.
 */
export function partMap({ id, title, services }: MapPart, site: PicturedSite): Graph | undefined {
  const inside = new Set(services);
  const outside = new Set(services.flatMap((one) => one.dependsOn)).difference(inside);
  const shown = [...inside, ...outside];
  if (shown.length > 2 * MOST_IN_A_MAP) return undefined;
  return {
    title: site.words.map.picture(title),
    groups: [{ id: `part ${id}`, title }],
    nodes: [
      ...services.map((one) => serviceNode(one, site, { group: `part ${id}` })),
      ...[...outside].map((one) => ({
        ...serviceNode(one, site, { look: 'distant' }),
        note: one.category?.title,
      })),
    ],
    edges: essentialDependencies(shown)
      .filter(([from]) => inside.has(from))
      .map(([from, to]) => ({ from: nodeId(from), to: nodeId(to) })),
  };
}
