/** Lifecycles, earliest first: the first six combine the vocabularies of Backstage and cloud.gov. */
export const lifecycles = [
  'experimental',
  'alpha',
  'beta',
  'production',
  'frozen',
  'deprecated',
  'retired',
] as const;
export type Lifecycle = (typeof lifecycles)[number];

const leaving = ['frozen', 'deprecated', 'retired'] as const satisfies readonly Lifecycle[];

/** Whether the service has ended or is being phased out, so that nobody new should order it. */
export function isLeaving(lifecycle: string): lifecycle is (typeof leaving)[number] {
  return (leaving as readonly string[]).includes(lifecycle);
}

/** Whether a service in this lifecycle needs no warning beside its name. */
export function isSettled(lifecycle: Lifecycle): boolean {
  return lifecycle === 'production' || lifecycle === 'beta';
}
