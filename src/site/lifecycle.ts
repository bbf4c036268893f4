import type { Service } from '#catalogue/catalogue.ts';

/** Whether a service can be named without a word of warning: it is in production, or on its last step before. */
export function isSettled({ data }: Pick<Service, 'data'>): boolean {
  return data.lifecycle === 'production' || data.lifecycle === 'beta';
}

/** Whether a service is on its way out, or frozen on it. */
export function isLeaving({ data }: Pick<Service, 'data'>): boolean {
  return (
    data.lifecycle === 'frozen' || data.lifecycle === 'deprecated' || data.lifecycle === 'retired'
  );
}
