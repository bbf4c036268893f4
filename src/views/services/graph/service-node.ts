import type { Service } from '#catalogue/catalogue.ts';
import type { GraphNode } from '#diagrams/graph/graph.ts';
import { isLeaving } from '#model/lifecycle.ts';
import type { Site } from '#site/site.ts';

/** What a picture needs of the site. */
export type PicturedSite = Pick<Site, 'words' | 'href'>;

/** A service in a picture: its title, how far it has come and whose it is, with the way to its page. */
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

/** The id of a service's node; no group or provider has one like it. */
export const nodeId = ({ id }: Pick<Service, 'id'>): string => `service ${id}`;
