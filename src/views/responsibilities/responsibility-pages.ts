import { areaAnchor, layerAddress } from '#catalogue/address.ts';
import type { Catalogue, Duty, Persona, Service } from '#catalogue/catalogue.ts';
import type { Area, Layer } from '#model/standard-duties.ts';
import { areaAddress } from './duty-grid.ts';
import { neighbours, serviceTree } from '#site/nav.ts';
import type { Crumb, Page } from '#site/page.ts';
import { editAddress, feedbackAddress } from '#site/repository.ts';
import { reviewOf } from '#site/review.ts';
import type { Words } from '#words/en.ts';
import { sections } from '#model/sections.ts';
import { linkToSection } from '#site/routes.ts';

/** The page of responsibilities across all services. */
export function responsibilitiesPage({ platform, today }: Catalogue, words: Words): Page {
  const { baseline } = platform;
  return {
    title: words.responsibilities.title,
    description: words.responsibilities.lead(platform.layers.map(({ title }) => title)),
    address: sections.responsibilities,
    section: 'responsibilities',
    breadcrumbs: [],
    feedback: feedbackAddress(platform, sections.responsibilities),
    ...(baseline && {
      file: baseline.file,
      edit: editAddress(platform, baseline.file),
      review: reviewOf(baseline, today),
    }),
  };
}

/** The page of a service's duties. A service without a matrix of its own shows the baseline's. */
export function matrixPage(service: Service, catalogue: Catalogue, words: Words): Page {
  const { platform, today } = catalogue;
  const { address, own } = service.matrix;
  const file = own ?? platform.baseline;
  const tree = serviceTree(service, words);
  return {
    title: words.responsibilities.of(service.title),
    description: words.responsibilities.about(service.title),
    address,
    section: 'services',
    breadcrumbs: [
      linkToSection('services', words),
      { title: service.title, address: service.address },
    ],
    tree,
    ...neighbours(tree, address),
    feedback: feedbackAddress(platform, address),
    service,
    ...(file && {
      file: file.file,
      edit: editAddress(platform, file.file),
      review: reviewOf(file, today),
    }),
  };
}

/** The page of a duty. */
export function dutyPage(duty: Duty, { platform }: Catalogue, words: Words): Page {
  const { area, address, title } = duty;
  const isInBaseline = platform.baseline?.rows.some((row) => row.duty.area.id === area.id);
  return {
    title,
    description: words.responsibilities.aboutDuty(title),
    address,
    section: 'responsibilities',
    breadcrumbs: [
      responsibilitiesCrumb(words),
      {
        title: area.title,
        address: isInBaseline
          ? `${sections.responsibilities}#${areaAnchor(area.title)}`
          : undefined,
      },
    ],
    feedback: feedbackAddress(platform, address),
  };
}

/** The page of all duties of a layer. */
export function layerPage(layer: Layer, all: Catalogue, words: Words): Page {
  return pageBelow(all, words, {
    title: words.responsibilities.everythingOn(layer.title),
    description: layer.summary,
    address: layerAddress(layer.id),
  });
}

/** The page of responsibilities for a persona's services. */
export function personaDutiesPage(persona: Persona, all: Catalogue, words: Words): Page {
  return pageBelow(all, words, {
    title: words.responsibilities.forPersona(persona.title),
    description: words.responsibilities.forPersonaLead(persona.title),
    address: personaDutiesAddress(persona),
  });
}

/** The page of an area's duties, if areas have their own pages. */
export function areaPage(area: Area, all: Catalogue, words: Words): Page {
  return pageBelow(all, words, {
    title: words.responsibilities.inArea(area.title),
    description: words.responsibilities.tableOfServices(area.title),
    address: areaAddress(area),
  });
}

/** The address of a layer's page. */
export function layerPageAddress({ id }: Pick<Layer, 'id'>): string {
  return layerAddress(id);
}

/** The address of the responsibilities for a persona's services. */
export function personaDutiesAddress({ id }: Pick<Persona, 'id'>): string {
  return `/responsibilities/for/${id}/`;
}

function responsibilitiesCrumb({ nav }: Words): Crumb {
  return { title: nav.responsibilities, address: sections.responsibilities };
}

/** A page below the page of all responsibilities. */
function pageBelow(
  { platform }: Catalogue,
  words: Words,
  own: Pick<Page, 'title' | 'description' | 'address'>,
): Page {
  return {
    ...own,
    section: 'responsibilities',
    breadcrumbs: [responsibilitiesCrumb(words)],
    feedback: feedbackAddress(platform, own.address),
  };
}
