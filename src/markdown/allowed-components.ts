/** A component that authors may use. */
export interface AllowedComponent {
  /** Required attributes. */
  needs: readonly string[];
  /** Optional attributes. */
  takes: readonly string[];
  /** The required parent component. */
  inside?: string;
}

/** The components allowed in MDX pages, with literal attributes only. They are in `components/prose/`. */
export const allowedComponents: ReadonlyMap<string, AllowedComponent> = new Map([
  ['Card', { needs: ['title'], takes: ['href'], inside: 'Cards' }],
  ['Cards', { needs: [], takes: [] }],
  ['Steps', { needs: [], takes: [] }],
  ['Tab', { needs: ['label'], takes: [], inside: 'Tabs' }],
  ['Tabs', { needs: [], takes: ['label'] }],
]);
