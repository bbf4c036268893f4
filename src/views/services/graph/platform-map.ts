import type { Provider } from '#catalogue/catalogue.ts';
import { essentialDependencies } from '#catalogue/dependencies.ts';
import { drawingsFolder } from '#diagrams/cache.ts';
import { diagramFigure } from '#diagrams/figure.ts';
import type { Graph, GraphNode } from '#diagrams/graph/graph.ts';
import { renderGraph } from '#diagrams/render-graph.ts';
import { sections } from '#model/sections.ts';
import type { Page } from '#site/page.ts';
import { linkToSection } from '#site/routes.ts';
import type { Site } from '#site/site.ts';
import type { Words } from '#words/en.ts';
import { mapParts, type MapPart } from './map-parts.ts';
import { nodeId, serviceNode, type PicturedSite } from './service-node.ts';

/**
 * All services by category with their dependencies, above the providers. If there are too many, only the categories,
 * with the number of dependencies between them. Undefined if there are no services, or too many categories.
 */
export function platformMap(site: PicturedSite & Pick<Site, 'catalogue'>): Graph | undefined {
  const { catalogue, words } = site;
  const parts = mapParts(catalogue, words);
  if (parts.length === 0) return undefined;
  const isSplit = parts.some(({ address }) => address !== undefined);
  const { groups, nodes, edges } = isSplit ? categories(parts, site) : services(parts, site);
  if (edges.length > MOST_LINES * nodes.length) return undefined;
  const { platform, providers } = catalogue;
  const used = [...providers].filter((provider) => provider.services.length > 0);
  const ground = used.map((provider) => groundNode(provider, site.href, platform.layers.length));
  return {
    title: words.map.picture(platform.title),
    groups,
    nodes: [...nodes, ...ground],
    edges,
  };
}

/** Per node. */
const MOST_LINES = 3;

type Parts = Pick<Graph, 'groups' | 'nodes' | 'edges'>;

function services(parts: readonly MapPart[], site: PicturedSite): Parts {
  const all = parts.flatMap((part) => part.services);
  return {
    groups: parts.map(({ id, title }) => ({
      id: `part ${id}`,
      title,
      href: `${site.href(sections.services)}#${id}`,
    })),
    nodes: parts.flatMap(({ id, services: own }) =>
      own.map((one) => serviceNode(one, site, { group: `part ${id}` })),
    ),
    edges: essentialDependencies(all).map(([from, to]) => ({ from: nodeId(from), to: nodeId(to) })),
  };
}

function categories(parts: readonly MapPart[], { words, href }: PicturedSite): Parts {
  const partOf = new Map(parts.flatMap((part) => part.services.map((one) => [one, part.id])));
  const crossing = (part: MapPart) =>
    part.services
      .flatMap(({ dependsOn }) => dependsOn.map((other) => partOf.get(other)))
      .filter((other) => other !== undefined && other !== part.id);
  return {
    groups: [],
    nodes: parts.map(({ id, title, services: own, address }) => ({
      id: `part ${id}`,
      title,
      note: words.services.count(own.length),
      href: address && href(address),
    })),
    edges: parts.flatMap((part) =>
      [...Map.groupBy(crossing(part), (id) => id)].map(([id, { length: count }]) => ({
        from: `part ${part.id}`,
        to: `part ${String(id)}`,
        count,
      })),
    ),
  };
}

function groundNode(provider: Provider, href: Site['href'], layer: number): GraphNode {
  const { id, title, address } = provider;
  return { id: `provider ${id}`, title, href: href(address), look: 'ground', layer };
}

/** A graph as an HTML figure, in a frame that scrolls if it is too wide. */
export async function graphFigure({ options, words }: Site, graph: Graph): Promise<string> {
  const drawing = await renderGraph(graph, drawingsFolder(options.content.path));
  return diagramFigure(drawing, 'graph', words.prose);
}

/** The page of a part of the map, if the platform doesn't fit in one. */
export function partPage({ title, summary, address }: MapPart, words: Words): Page {
  return {
    title: words.map.partTitle(title),
    description: summary,
    address: address ?? sections.map,
    section: 'services',
    breadcrumbs: [linkToSection('services', words), linkToSection('map', words)],
  };
}
