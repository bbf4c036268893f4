import type { Catalogue, Provider } from '#catalogue/catalogue.ts';
import type { Page } from '#site/page.ts';
import { editAddress, feedbackAddress } from '#site/repository.ts';
import type { Words } from '#words/en.ts';
import { sections } from '#model/sections.ts';
import { linkToSection } from '#site/routes.ts';

/** The page of a provider, with the other providers beside it. */
export function providerPage(
  provider: Provider,
  { platform, providers }: Pick<Catalogue, 'platform' | 'providers'>,
  words: Words,
): Page {
  return {
    title: provider.title,
    description: provider.data.summary,
    address: provider.address,
    file: provider.file,
    section: undefined,
    breadcrumbs: [linkToSection('providers', words)],
    tree: {
      title: words.providers.title,
      address: sections.providers,
      lifecycle: undefined,
      groups: [
        {
          title: undefined,
          links: [...providers].map(({ title, address }) => ({ title, address })),
        },
      ],
    },
    edit: editAddress(platform, provider.file),
    feedback: feedbackAddress(platform, provider.address),
  };
}
