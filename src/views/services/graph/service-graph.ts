import type { Service } from '#catalogue/catalogue.ts';
import { dependantsOf, needsOf, type Reached } from '#catalogue/dependencies.ts';
import type { Graph, GraphEdge, GraphNode } from '#diagrams/graph/graph.ts';
import { sectionAnchor } from '#site/sections.ts';
import type { Words } from '#words/en.ts';
import { nodeId, serviceNode, type PicturedSite } from './service-node.ts';

/** Maximum nodes on each side of a picture: direct ones, and those one step further. */
const room = [12, 8];

/**
 * The dependencies and dependants of a service, up to two steps away; undefined if there are none. Those that don't
 * fit are counted in a node that links to the list.
 */
export function serviceGraph(service: Service, site: PicturedSite): Graph | undefined {
  const above = sideOf(dependantsOf(service, room.length));
  const below = sideOf(needsOf(service, room.length));
  const others = new Set([...above.shown, ...below.shown]);
  if (others.size === 0) return undefined;
  const current = nodeId(service);
  const nodes = [
    ...(above.hidden > 0 ? [restNode('rest above', above.hidden, site.words)] : []),
    ...above.shown.map((one) => serviceNode(one, site, lookOf(one, service))),
    serviceNode(service, site, { look: 'current' }),
    ...below.shown
      .filter((one) => !above.shown.includes(one))
      .map((one) => serviceNode(one, site, lookOf(one, service))),
    ...(below.hidden > 0 ? [restNode('rest below', below.hidden, site.words)] : []),
  ];
  const edges = [
    ...edgesAmong([service, ...others], above.shown, below.shown),
    ...(above.hidden > 0 ? [{ from: 'rest above', to: current }] : []),
    ...(below.hidden > 0 ? [{ from: current, to: 'rest below' }] : []),
  ];
  return { title: site.words.service.dependsPicture(service.title), groups: [], nodes, edges };
}

interface Side {
  shown: Service[];
  hidden: number;
}

function sideOf(reached: readonly Reached[]): Side {
  const shown = room.flatMap((maxNodes, step) =>
    reached.filter(({ distance }) => distance === step + 1).slice(0, maxNodes),
  );
  return { shown: shown.map(({ service }) => service), hidden: reached.length - shown.length };
}

function lookOf(one: Service, { dependsOn, dependants }: Service): Pick<GraphNode, 'look'> {
  return { look: dependsOn.includes(one) || dependants.includes(one) ? undefined : 'distant' };
}

/** All dependencies among the services, except those that bypass the picture's own service. */
function edgesAmong(all: Service[], above: Service[], below: Service[]): GraphEdge[] {
  const isPast = (from: Service, to: Service) =>
    above.includes(from) && !below.includes(from) && below.includes(to) && !above.includes(to);
  return all.flatMap((from) =>
    from.dependsOn
      .filter((to) => to !== from && all.includes(to) && !isPast(from, to))
      .map((to) => ({ from: nodeId(from), to: nodeId(to) })),
  );
}

function restNode(id: string, count: number, words: Words): GraphNode {
  const title = words.service.dependsMore(count);
  return { id, title, href: `#${sectionAnchor('dependencies')}`, look: 'more' };
}
