import type { Service } from '#catalogue/catalogue.ts';
import { servicesInUse } from '#catalogue/in-use.ts';
import type { Site } from './site.ts';

/** The number of a service: its own, or that of its owner at night. */
export function phoneOf({ data, owner }: Pick<Service, 'data' | 'owner'>): string | undefined {
  return data.support?.phone ?? owner?.data.phone;
}

/**
 * Whom to call in an emergency: the number and schedule of a service, otherwise those of the team that owns the platform,
 * otherwise the number that all services share.
 */
export function emergencyOf(
  { catalogue, questions }: Emergencies,
  service?: Service,
): { phone: string | undefined; schedule: string | undefined } {
  const { owner } = catalogue.platform;
  return {
    phone: (service && phoneOf(service)) ?? owner?.data.phone ?? questions.sharedPhone(),
    schedule: service?.owner?.data.onCall ?? owner?.data.onCall,
  };
}

interface Emergencies {
  catalogue: { platform: Pick<Site['catalogue']['platform'], 'owner'> };
  questions: Pick<Site['questions'], 'sharedPhone'>;
}

/** The number that all services in use share; undefined if they have several or none. */
export function sharedPhone(services: Iterable<Service>): string | undefined {
  const [phone, ...others] = new Set(servicesInUse(services).map(phoneOf));
  return others.length > 0 ? undefined : phone;
}

/** The label of an address: host and path of a web address, or the e-mail address or telephone number. */
export function contactLabel(url: string): string {
  const { protocol, host, pathname, hash } = new URL(url);
  if (protocol === 'mailto:' || protocol === 'tel:') return decoded(pathname);
  return `${host}${pathname === '/' ? '' : pathname.replace(/\/$/, '')}${hash}`;
}

/** The label of a chat channel: `#` and the last part of its web address. Other addresses get their usual label. */
export function channelLabel(url: string): string {
  const name = new URL(url).pathname.split('/').filter(Boolean).at(-1);
  return url.startsWith('http') && name !== undefined ? `#${decoded(name)}` : contactLabel(url);
}

/** The label of a repository: its path without the host. */
export function repositoryLabel(url: string): string {
  const path = new URL(url).pathname.replace(/^\/|\/$|\.git$/g, '');
  return path === '' ? contactLabel(url) : path;
}

/** The `mailto:` link of an e-mail address. It is encoded, so that it can't add a subject or a recipient. */
export function writing(email: string): string {
  return `mailto:${email.split('@').map(encodeURIComponent).join('@')}`;
}

/** The `tel:` link of a telephone number. */
export function dialling(phone: string): string {
  return `tel:${phone.replace(/[^\d+*#]/g, '')}`;
}

/** The text without percent-encoding; unchanged if the encoding is invalid. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
