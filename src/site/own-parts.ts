import type { Slot } from '#model/own-parts.ts';
import type { Crumb, Page } from './page.ts';
import {
  allowedWith,
  type AllowedComponent,
  type AllowedComponents,
} from '#markdown/allowed-components.ts';

/** A site's own components and pages. They are sent to the process that renders, so this is plain data. */
export interface OwnParts {
  /** The folder of the configuration. */
  home: string;
  /** The files of components that replace Plinth's. */
  components: Readonly<Partial<Record<Slot, string>>>;
  pages: readonly OwnPage[];
  /** The components in MDX, by name. */
  mdx: Readonly<Record<string, OwnMdx>>;
}

export interface OwnPage {
  file: string;
  /** Its path from the folder of the configuration. */
  shown: string;
  /** Its address without the base path: `/costs/`. A `[year]` in it stands for several. */
  address: string;
}

export type OwnMdx = AllowedComponent & { file: string };

/** The addresses of own pages that are known before they are rendered. Content may link to them. */
export function pageAddresses({ pages }: OwnParts): string[] {
  return pages.map(({ address }) => address).filter((address) => !address.includes('['));
}

/** The components that MDX pages of a site may use. */
export function allowedComponentsOf(own: OwnParts | undefined): AllowedComponents {
  return allowedWith(own?.mdx);
}

/** The attributes of a component in MDX as its props: text, and true for a flag. */
export function propsOf(
  { options: { parts } }: { options: { parts: OwnParts | undefined } },
  { component, attributes }: { component: string; attributes: Readonly<Record<string, string>> },
): Record<string, string | true> {
  const flags = parts?.mdx[component]?.flags ?? [];
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, flags.includes(name) || value]),
  );
}

/** One of the site's own pages, for its layout. `path` is its address with the base path. */
export function ownPage(
  { options: { base } }: { options: { base: string } },
  path: string,
  {
    title,
    summary,
    breadcrumbs = [],
  }: {
    title: string;
    summary?: string | undefined;
    breadcrumbs?: readonly Crumb[] | undefined;
  },
): Page {
  return {
    title,
    description: summary,
    address: `/${path.slice(base.length)}`,
    section: undefined,
    breadcrumbs: [...breadcrumbs],
  };
}
