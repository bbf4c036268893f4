/** Lifecycles, youngest first; the first six of Backstage's and cloud.gov's vocabularies joined. */
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

/** Whether a lifecycle is an end, or leads to one: nobody new is to order such a service. */
export function isLeaving(lifecycle: string): lifecycle is (typeof leaving)[number] {
  return (leaving as readonly string[]).includes(lifecycle);
}

/** Whether a service of this lifecycle needs no warning beside its name. */
export function isSettled(lifecycle: Lifecycle): boolean {
  return lifecycle === 'production' || lifecycle === 'beta';
}
