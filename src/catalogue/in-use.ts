import type { DutyRow, Service } from './catalogue.ts';

/**
 * The services that figures and duties of the whole platform count: all but retired ones, which nobody runs any more.
 */
export function servicesInUse<S extends Pick<Service, 'data'>>(services: Iterable<S>): S[] {
  return [...services].filter(isInUse);
}

/** Whether a service is not retired. */
export function isInUse({ data }: Pick<Service, 'data'>): boolean {
  return data.lifecycle !== 'retired';
}

/** The duties that figures count: all but those that do not apply. */
export function existingDuties<R extends Pick<DutyRow, 'notApplicable'>>(rows: readonly R[]): R[] {
  return rows.filter(({ notApplicable }) => !notApplicable);
}
