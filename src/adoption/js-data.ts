import { parseSync } from 'vite';
import { quoted } from '#model/written-form.ts';
import { tooDeep } from '#source/nesting.ts';
import type { Ledger } from './ledger.ts';

/** A node of a parsed program. */
interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const sizeLimit = 1024 * 1024;

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
    for (let node = open.shift(); node !== undefined; node = open.shift()) {
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
    const refuse = (said: string) => {
      this.#ledger.tell('navigation', { file: this.#file, line: 1 }, said);
      return [];
    };
    if (this.#text.length > sizeLimit || tooDeep(this.#text))
      return refuse('This program is too large or too deep to read.');
    const { program, errors } = parseSync(this.#file, this.#text, {
      lang: /[.cm]ts$/.test(this.#file) ? 'ts' : 'js',
    });
    const [error] = errors;
    if (error) return refuse(`This program can’t be read: ${error.message}.`);
    return program.body as unknown as Node[];
  }

  #value(node: Node, depth = 0): unknown {
    if (depth > 100) return this.#refuse(node);
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
    const line = this.#text.slice(0, node.start).split('\n').length;
    const [written = ''] = this.#source(node).split('\n', 1);
    const short = written.length > 60 ? `${written.slice(0, 59)}…` : written;
    this.#ledger.tell(
      'navigation',
      { file: this.#file, line },
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
