import type {
  Catalogue,
  Event,
  Notice,
  Persona,
  Release,
  RoadmapItem,
  Service,
  Team,
} from '#catalogue/catalogue.ts';
import type { ExportWords } from './words.ts';
import { sections } from '#model/sections.ts';

/** What feeds and calendars report. */
export type Subject = RoadmapItem | Release | Notice | Event | Service;

/** A part of the platform that readers can subscribe to. */
export interface Scope {
  /** The page that it is about; its files lie below that. */
  address: string;
  /** The name of the part; undefined for the whole platform. */
  title: string | undefined;
  /** More pages that offer it. */
  also: readonly string[];
  has: (subject: Subject) => boolean;
  /** The service that it is about, if it is one. */
  service?: Service;
}

/** The whole platform, then each kind, then each service, team and persona. */
export function scopesOf(
  { services, teams, personas }: Pick<Catalogue, 'services' | 'teams' | 'personas'>,
  { nav }: Pick<ExportWords, 'nav'>,
): Scope[] {
  const whole = { address: sections.news, title: undefined, also: ['/'], has: () => true };
  const kind = (
    name: 'roadmap' | 'releases' | 'notices' | 'events',
    also: readonly string[],
    ...kinds: Subject['kind'][]
  ): Scope => ({
    address: `/${name}/`,
    title: nav[name],
    also,
    has: (subject) => kinds.includes(subject.kind),
  });
  const part = ({ address, title }: Service | Team | Persona, has: Scope['has']): Scope => ({
    address,
    title,
    also: [],
    has,
  });
  return [
    whole,
    kind('roadmap', [sections.quarters], 'roadmap', 'service'),
    kind('releases', [], 'release'),
    kind('notices', [], 'notice'),
    kind('events', [], 'event'),
    {
      address: sections.deprecations,
      title: nav.deprecations,
      also: [],
      has: takesAway,
    },
    ...[...services].map((service) => ({
      ...part(service, (subject) => servicesOf(subject).includes(service)),
      service,
    })),
    ...[...teams].map((team) => part(team, (subject) => isOfTeam(subject, team))),
    ...[...personas].map((persona) => part(persona, (subject) => isFor(subject, persona))),
  ];
}

/** Whether it ends a service or takes something away from it. */
function takesAway(subject: Subject): boolean {
  if (subject.kind === 'roadmap') return subject.data.kind === 'deprecation';
  if (subject.kind === 'release')
    return subject.data.kind === 'deprecated' || subject.data.kind === 'removed';
  return subject.kind === 'service';
}

export function servicesOf(subject: Subject): readonly Service[] {
  return subject.kind === 'service' ? [subject] : subject.services;
}

/** Everything that the team owns, and changes to its services. */
function isOfTeam(subject: Subject, team: Team): boolean {
  const owner = subject.kind === 'roadmap' ? subject.owner : undefined;
  return owner === team || servicesOf(subject).some((service) => service.owner === team);
}

/** Roadmap items state their personas. Everything else is for the personas whose services it concerns. */
function isFor(subject: Subject, persona: Persona): boolean {
  if (subject.kind === 'roadmap' && subject.personas.length > 0)
    return subject.personas.includes(persona);
  return servicesOf(subject).some(({ personas }) => personas.includes(persona));
}
