/** The parts of css-tree in use; the package has no types. */
declare module 'css-tree/parser' {
  export interface CssNode {
    type: string;
    name?: string;
    property?: string;
    important?: boolean | string;
    prelude?: CssNode | null;
    block?: CssNode | null;
    value?: CssNode;
    children?: Iterable<CssNode>;
  }
  function parse(
    text: string,
    options?: { context?: 'stylesheet' | 'declarationList'; parseCustomProperty?: boolean },
  ): CssNode;
  export { parse as default };
}
declare module 'css-tree/generator' {
  import type { CssNode } from 'css-tree/parser';
  function generate(node: CssNode): string;
  export { generate as default };
}
