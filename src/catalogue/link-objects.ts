import type {
  Collection,
  Collections,
  Duty,
  DocPage,
  Platform,
  RoadmapItem,
  Service,
  Survey,
  Team,
} from './catalogue.ts';

/** Links all objects in both directions, in catalogue order. Dangling references are dropped. */
export function linkObjects(
  platform: Platform,
  objects: Collections,
  duties: Collection<Duty>,
): void {
  const { services, pages, guides, teams, roadmap, surveys, releases, events, notices } = objects;
  platform.owner = teams.get(platform.data.owner);
  for (const team of teams) {
    team.parent = found(team.data.parent, teams);
    team.parent?.children.push(team);
  }
  for (const service of services) linkService(service, platform, objects);
  for (const page of pages) {
    page.service.pages.push(page);
    linkPage(page, page.service.owner, objects, duties);
  }
  for (const guide of guides) linkPage(guide, platform.owner, objects, duties);
  for (const service of services) service.start = startOf(service);
  for (const item of roadmap) linkItem(item, platform, objects, duties);
  for (const item of roadmap) {
    item.dependsOn = each(item.data.dependsOn, roadmap, (other) => other.dependants.push(item));
    item.splitFrom = found(item.data.splitFrom, roadmap);
    item.splitFrom?.splitInto.push(item);
    item.mergedInto = found(item.data.mergedInto, roadmap);
    item.mergedInto?.mergedFrom.push(item);
  }
  for (const survey of surveys) linkSurvey(survey, objects);
  for (const release of releases) {
    release.services = each(release.data.services, services, (service) =>
      service.releases.push(release),
    );
    release.roadmap = found(release.data.roadmap, roadmap);
    release.roadmap?.releases.push(release);
  }
  for (const event of events) {
    event.services = each(event.data.services, services, (service) => service.events.push(event));
  }
  for (const notice of notices) {
    notice.services = each(notice.data.services, services, (service) =>
      service.notices.push(notice),
    );
    const owners = new Set(notice.services.map(({ owner }) => owner));
    for (const team of owners) team?.notices.push(notice);
  }
}

function linkService(
  service: Service,
  platform: Platform,
  { services, teams, personas, providers }: Collections,
): void {
  const { data } = service;
  service.owner = teams.get(data.owner);
  service.owner?.services.push(service);
  service.category = platform.categories.find(({ id }) => id === data.category);
  service.category?.services.push(service);
  service.dependsOn = each(data.dependsOn, services, (other) => other.dependants.push(service));
  service.replacedBy = found(data.replacedBy, services);
  service.replacedBy?.replaces.push(service);
  service.personas = each(data.personas, personas, (persona) => persona.services.push(service));
  service.providers = each(data.providers, providers, (provider) =>
    provider.services.push(service),
  );
}

function linkPage(
  page: DocPage,
  owner: Team | undefined,
  { teams, personas }: Collections,
  duties: Collection<Duty>,
): void {
  const { data } = page;
  page.owner = data.owner === undefined ? owner : teams.get(data.owner);
  page.owner?.pages.push(page);
  page.personas = each(data.personas, personas, (persona) => persona.pages.push(page));
  page.duties = each(data.duties, duties, (duty) => duty.pages.push(page));
}

function startOf({ pages }: Service) {
  return pages.find(({ data }) => data.start) ?? pages.find(({ data }) => data.type === 'tutorial');
}

function linkItem(
  item: RoadmapItem,
  platform: Platform,
  { services, teams, personas }: Collections,
  duties: Collection<Duty>,
): void {
  const { data } = item;
  item.owner = found(data.owner, teams);
  item.owner?.roadmap.push(item);
  item.services = each(data.services, services, (service) => service.roadmap.push(item));
  item.personas = each(data.personas, personas, (persona) => persona.roadmap.push(item));
  const goal = platform.data.goals?.find(({ id }) => id === data.goal);
  item.goal = goal && { id: goal.id, title: goal.title };
  item.theme = platform.themes.find(({ id }) => id === data.theme);
  item.theme?.items.push(item);
  for (const moved of data.duties ?? []) {
    const service = services.get(moved.service);
    const duty = duties.get(moved.duty);
    const [from, to] = [moved.from, moved.to].map((id) =>
      platform.layers.find((layer) => layer.id === id),
    );
    if (!service || !duty || !from || !to) continue;
    const handover = { item, service, duty, from, to };
    item.handovers.push(handover);
    duty.handovers.push(handover);
    service.handovers.push(handover);
  }
}

function linkSurvey(survey: Survey, { services, roadmap, personas }: Collections): void {
  for (const { name, value, outOf, persona: id } of survey.data.scores ?? []) {
    const persona = found(id, personas);
    // A score of a persona who is left out must not appear as everybody's.
    if (id === undefined || persona) survey.scores.push({ name, value, outOf, persona });
  }
  for (const { text, services: ids, roadmap: itemId, answer, declined } of survey.data.findings ??
    []) {
    const item = found(itemId, roadmap);
    const finding = {
      survey,
      text,
      services: each(ids, services),
      roadmap: item,
      answer,
      declined,
    };
    survey.findings.push(finding);
    item?.findings.push(finding);
    for (const service of finding.services) service.findings.push(finding);
  }
}

function found<T>(id: string | undefined, collection: Collection<T>): T | undefined {
  return id === undefined ? undefined : collection.get(id);
}

/** The objects with the given ids, without repeats; `back` adds the reverse link. */
function each<T>(
  ids: readonly string[] | undefined,
  collection: Collection<T>,
  back?: (object: T) => void,
): T[] {
  const objects = [...new Set(ids)]
    .map((id) => collection.get(id))
    .filter((object) => object !== undefined);
  if (back) objects.forEach(back);
  return objects;
}
