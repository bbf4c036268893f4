/** A component as authors may use it. */
export interface AllowedComponent {
  /** Attributes that it can't do without. */
  needs: readonly string[];
  /** Attributes that it may have besides. */
  takes: readonly string[];
  /** The component that it stands in. */
  inside?: string;
}

/** The components that pages written as MDX may use, each with literal attributes; they live in `components/prose/`. */
export const allowedComponents: ReadonlyMap<string, AllowedComponent> = new Map([
  ['Card', { needs: ['title'], takes: ['href'], inside: 'Cards' }],
  ['Cards', { needs: [], takes: [] }],
  ['Steps', { needs: [], takes: [] }],
  ['Tab', { needs: ['label'], takes: [], inside: 'Tabs' }],
  ['Tabs', { needs: [], takes: ['label'] }],
]);
