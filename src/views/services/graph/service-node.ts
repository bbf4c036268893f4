import type { Service } from '#catalogue/catalogue.ts';
import type { GraphNode } from '#diagrams/graph/graph.ts';
import { isLeaving } from '#model/lifecycle.ts';
import type { Site } from '#site/site.ts';

/** The parts of the site needed for a picture. */
export type PicturedSite = Pick<Site, 'words' | 'href'>;

/** A service as a node: its title, lifecycle and owner, with a link to its page. */
export function serviceNode(
  service: Service,
  { words, href }: PicturedSite,
  { look, group }: Pick<GraphNode, 'group' | 'look'> = {},
): GraphNode {
  const { title, address, owner, data } = service;
  return {
    id: nodeId(service),
    title,
    note: [words.lifecycles[data.lifecycle], owner?.title].filter(Boolean).join(' · '),
    href: look === 'current' ? undefined : href(address),
    group,
    look: look !== 'current' && isLeaving(service.data.lifecycle) ? 'leaving' : look,
  };
}

/** The id of a service's node, distinct from those of groups and providers. */
export const nodeId = ({ id }: Pick<Service, 'id'>): string => `service ${id}`;
