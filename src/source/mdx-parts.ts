import type { Nodes } from 'mdast';
import { jsxComment } from '#markup/jsx.ts';
import type { MdxPart } from './body.ts';
import type { Span } from './place.ts';

type Part = Omit<MdxPart, keyof Span | 'within'>;

/** MDX's nodes as Sätteri makes them; mdast's types don't know them. */
interface MdxNode {
  type: string;
  name?: string | null;
  value?: string;
  attributes?: readonly Attribute[];
}

interface Attribute {
  /** Absent where an expression stands for any number of attributes. */
  name?: string;
  /** An object where it is an expression. */
  value?: string | { value: string } | null;
}

/** What a node of MDX is, an element before the expressions in its attributes; nothing for Markdown's own nodes. */
export function mdxParts(node: Nodes): Part[] {
  const { type, name, value = '', attributes: written = [] } = node as MdxNode;
  if (type === 'mdxjsEsm') return [{ kind: 'program', value, attributes: {} }];
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') {
    return jsxComment(value) === undefined ? [expression(value)] : [];
  }
  if (type !== 'mdxJsxFlowElement' && type !== 'mdxJsxTextElement') return [];
  const literal = new Map<string, string>();
  let twice: string | undefined;
  const expressions: Part[] = [];
  const evaluated: string[] = [];
  for (const attribute of written) {
    const text = attribute.value ?? '';
    if (attribute.name === undefined || typeof text !== 'string') {
      expressions.push(expression(typeof text === 'string' ? text : text.value));
      if (attribute.name !== undefined) evaluated.push(attribute.name);
      continue;
    }
    if (literal.has(attribute.name)) twice ??= attribute.name;
    literal.set(attribute.name, text);
  }
  // Not by assignment: an attribute may be called `__proto__`.
  const attributes = Object.fromEntries(literal);
  return [{ kind: 'element', value: name ?? '', attributes, evaluated, twice }, ...expressions];
}

/** The name of an element of MDX, empty for a fragment; none for other nodes. */
export function elementName(node: Nodes): string | undefined {
  const { type, name } = node as MdxNode;
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement' ? (name ?? '') : undefined;
}

function expression(value: string): Part {
  return { kind: 'expression', value, attributes: {} };
}
