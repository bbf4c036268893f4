/** A component that authors may use. */
export interface AllowedComponent {
  /** Required attributes. */
  needs: readonly string[];
  /** Optional attributes. */
  takes: readonly string[];
  /** The required parent component. */
  inside?: string;
  /** The valid values of attributes that take only some. */
  values?: Readonly<Record<string, readonly string[]>>;
  /** The optional attributes that are written without a value. */
  flags?: readonly string[];
  /** Whether nothing may stand between its tags. */
  isEmpty?: boolean;
}

/** Components by name. */
export type AllowedComponents = ReadonlyMap<string, AllowedComponent>;

/** The components allowed in MDX pages, with literal attributes only. They are in `components/prose/`. */
export const allowedComponents: AllowedComponents = new Map([
  ['Card', { needs: ['title'], takes: ['href'], inside: 'Cards' }],
  ['Cards', { needs: [], takes: [] }],
  ['Steps', { needs: [], takes: [] }],
  ['Tab', { needs: ['label'], takes: [], inside: 'Tabs' }],
  ['Tabs', { needs: [], takes: ['label'] }],
]);

/** These components, and those of a site. */
export function allowedWith(own: Readonly<Record<string, AllowedComponent>> = {}) {
  return new Map([...allowedComponents, ...Object.entries(own)]) as AllowedComponents;
}
