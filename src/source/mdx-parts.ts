import type { Nodes } from 'mdast';
import { jsxComment } from '#markup/jsx.ts';
import type { MdxPart } from './body.ts';
import type { Span } from './place.ts';

type Part = Omit<MdxPart, keyof Span | 'within'>;

/** MDX nodes as Sätteri produces them; the types of mdast don't cover them. */
interface MdxNode {
  type: string;
  name?: string | null;
  value?: string;
  children?: readonly unknown[];
  attributes?: readonly Attribute[];
}

interface Attribute {
  /** Absent for an expression that spreads attributes. */
  name?: string;
  /** An object if the value is an expression. */
  value?: string | { value: string } | null;
}

/** The MDX parts of a node, an element before the expressions in its attributes; empty for Markdown nodes. */
export function mdxParts(node: Nodes): Part[] {
  const { type, name, value = '', attributes: written = [], children = [] } = node as MdxNode;
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
  // Not by assignment, because an attribute may be called `__proto__`.
  const attributes = Object.fromEntries(literal);
  const filled = children.length > 0;
  return [
    { kind: 'element', value: name ?? '', attributes, evaluated, twice, filled },
    ...expressions,
  ];
}

/** The name of an MDX element, empty for a fragment; undefined for other nodes. */
export function elementName(node: Nodes): string | undefined {
  const { type, name } = node as MdxNode;
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement' ? (name ?? '') : undefined;
}

function expression(value: string): Part {
  return { kind: 'expression', value, attributes: {} };
}
