import { parse } from '@babel/parser';
import { quoted } from '#model/written-form.ts';
import type { Ledger } from './ledger.ts';

/** A node of a parsed program. */
interface Node {
  type: string;
  start: number;
  loc: { start: { line: number } };
  [key: string]: unknown;
}

const sizeLimit = 1024 * 1024;
/** Most values that are read: names of lists of names stand for any number of them. */
const mostValues = 100_000;
/** Most letters of a part that is told. */
const mostTold = 60;

/**
 * The data in a program of JavaScript or TypeScript, which never runs. What would have to run is told by its line and
 * left out.
 */
export class JsData {
  readonly #file: string;
  readonly #text: string;
  readonly #ledger: Ledger;
  readonly #body: readonly Node[];
  readonly #names = new Map<string, Node>();
  #values = 0;

  constructor(file: string, text: string, ledger: Ledger) {
    this.#file = file;
    this.#text = text;
    this.#ledger = ledger;
    this.#body = this.#parsed();
    for (const statement of this.#body)
      for (const declaration of nodesIn(declarationOf(statement)?.declarations)) {
        const { name } = (declaration.id ?? {}) as { name?: string };
        if (name !== undefined && isNode(declaration.init)) this.#names.set(name, declaration.init);
      }
  }

  /** What the program exports by default, or as `module.exports`. */
  exported(): unknown {
    for (const node of this.#body) {
      if (node.type === 'ExportDefaultDeclaration' && isNode(node.declaration))
        return this.#value(node.declaration);
      const { expression } = node;
      if (!isNode(expression) || expression.type !== 'AssignmentExpression') continue;
      const { left, right } = expression;
      if (isNode(left) && /^(?:module\.)?exports$/.test(this.#source(left)) && isNode(right))
        return this.#value(right);
    }
    return undefined;
  }

  /** What the first call of a function is given. */
  givenTo(name: string): unknown {
    const open: unknown[] = [...this.#body];
    for (const node of open) {
      if (Array.isArray(node)) for (const each of node as unknown[]) open.push(each);
      if (!isNode(node)) continue;
      const { callee } = node;
      const [first] = nodesIn(node.arguments);
      if (node.type === 'CallExpression' && isNode(callee) && callee.name === name && first)
        return this.#value(first);
      open.push(
        ...Object.values(node).filter((value) => typeof value === 'object' && value !== null),
      );
    }
    return undefined;
  }

  #parsed(): Node[] {
    const refuse = (said: string, line = 1) => {
      this.#ledger.tell('navigation', { file: this.#file, line }, said);
      return [];
    };
    const isTypeScript = /[.cm]ts$/.test(this.#file);
    if (this.#text.length > sizeLimit) return refuse('This program is too large to read.');
    try {
      // A parser that is native would end the process where the program is too deep.
      const { program } = parse(this.#text, {
        sourceType: 'unambiguous',
        plugins: ['estree', isTypeScript ? 'typescript' : 'jsx'],
        attachComment: false,
      });
      return program.body as unknown as Node[];
    } catch (error) {
      if (error instanceof RangeError) return refuse('This program is too deep to read.');
      const { message, loc } = error as Error & { loc?: { line: number } };
      const said = message.replace(/\.? \(\d+:\d+\)$/, '');
      return refuse(`This program can’t be read: ${said}.`, loc?.line);
    }
  }

  #value(node: Node, depth = 0): unknown {
    this.#values += 1;
    if (depth > 100 || this.#values > mostValues) return this.#refuse(node);
    const below = (next: unknown) => (isNode(next) ? this.#value(next, depth + 1) : undefined);
    switch (node.type) {
      case 'Literal':
        return 'regex' in node || 'bigint' in node ? this.#refuse(node) : node.value;
      case 'TemplateLiteral': {
        const [only, ...others] = nodesIn(node.quasis);
        if (others.length > 0) return this.#refuse(node);
        return (only?.value as { cooked?: string } | undefined)?.cooked;
      }
      case 'UnaryExpression': {
        const value = below(node.argument);
        return node.operator === '-' && typeof value === 'number' ? -value : this.#refuse(node);
      }
      case 'ArrayExpression':
        return nodesIn(node.elements).flatMap((element) => {
          if (element.type !== 'SpreadElement') return [below(element)];
          const spread = below(element.argument);
          return Array.isArray(spread) ? (spread as unknown[]) : [];
        });
      case 'ObjectExpression':
        return Object.fromEntries(
          nodesIn(node.properties).flatMap((property): [string, unknown][] => {
            if (property.type === 'SpreadElement') {
              const spread = below(property.argument);
              return typeof spread === 'object' && spread !== null ? Object.entries(spread) : [];
            }
            const { key, value, computed } = property;
            if (!isNode(key) || computed === true) return [];
            return [[String(key.name ?? key.value), below(value)]];
          }),
        );
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'ParenthesizedExpression':
        return below(node.expression);
      case 'Identifier': {
        if (node.name === 'undefined') return undefined;
        const named = this.#names.get(String(node.name));
        return named ? this.#value(named, depth + 1) : this.#refuse(node);
      }
      case 'CallExpression': {
        const [first] = nodesIn(node.arguments);
        const isWrapper = /^define\w*$/.test(isNode(node.callee) ? this.#source(node.callee) : '');
        return isWrapper && first ? below(first) : this.#refuse(node);
      }
      default:
        return this.#refuse(node);
    }
  }

  #refuse(node: Node): unknown {
    const source = this.#text.slice(
      node.start,
      Math.min(Number(node.end), node.start + mostTold + 1),
    );
    const [written = ''] = source.split('\n', 1);
    const short = written.length > mostTold ? `${written.slice(0, mostTold - 1)}…` : written;
    this.#ledger.tell(
      'navigation',
      { file: this.#file, line: node.loc.start.line },
      `${quoted(short)} would have to run. Only data is read.`,
    );
    return undefined;
  }

  #source({ start, end }: Node): string {
    return this.#text.slice(start, Number(end));
  }
}

function declarationOf(node: Node): Node | undefined {
  if (node.type === 'VariableDeclaration') return node;
  return isNode(node.declaration) && node.declaration.type === 'VariableDeclaration'
    ? node.declaration
    : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function nodesIn(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}
