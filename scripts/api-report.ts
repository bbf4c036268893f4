import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import prettier from 'prettier';
import ts from 'typescript';
import { project } from './project.ts';

/** Where the report is kept. */
export const apiFile = join(project, 'docs', 'api.md');

const head = `# API

What a user’s code may import, made by \`npm run api\`. [Extending](extend.md) shows how to use it. \`DataOf\` has the keys of a
kind’s front-matter.
`;

/** The names that each entry point of the package exports, with their types, as Markdown. */
export async function apiReport(): Promise<string> {
  const { exports } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    exports: Record<string, { types: string } | string>;
  };
  const entries = Object.entries(exports).flatMap(([name, target]) =>
    typeof target === 'string'
      ? []
      : [
          {
            name: `plinth${name.slice(1)}`,
            file: target.types.replace(/^\.\/lib\/(.*)\.d\.ts$/, '$1.ts'),
          },
        ],
  );
  const program = programOf(entries.map(({ file }) => join(project, file)));
  const report = new Report(program);
  const parts = entries.map(({ name, file }) => report.section(name, join(project, file)));
  const text = [head, ...parts, report.others()].join('\n');
  const options = await prettier.resolveConfig(apiFile);
  return prettier.format(text, { ...options, filepath: apiFile });
}

function programOf(files: string[]): ts.Program {
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ESNext,
    strict: true,
    skipLibCheck: true,
    declaration: true,
    emitDeclarationOnly: true,
    allowImportingTsExtensions: true,
    types: ['node'],
  });
  return program;
}

class Report {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;
  /** The declarations of each file, by name. */
  readonly #emitted = new Map<string, Map<string, string>>();
  readonly #told = new Set<ts.Symbol>();
  readonly #used = new Set<ts.Symbol>();

  constructor(program: ts.Program) {
    this.#program = program;
    this.#checker = program.getTypeChecker();
  }

  /** What an entry point exports. A type that another has already told is only named. */
  section(name: string, file: string): string {
    const source = this.#program.getSourceFile(file);
    const module = source && this.#checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${file} exports nothing.`);
    const symbols = this.#checker.getExportsOfModule(module).map((one) => this.#origin(one));
    const sorted = symbols.toSorted((one, other) => (one.name < other.name ? -1 : 1));
    const again = sorted.filter((symbol) => this.#told.has(symbol)).map((one) => `\`${one.name}\``);
    const own = sorted.filter((symbol) => !this.#told.has(symbol));
    const also = again.length > 0 ? `As above: ${again.join(', ')}.\n` : '';
    return `## ${name}\n\n${also}\n${this.#code(own)}`;
  }

  /** The types that have no name in an entry point, but are parts of what has. */
  others(): string {
    const left: ts.Symbol[] = [];
    for (const symbol of this.#used) {
      if (this.#told.has(symbol)) continue;
      left.push(symbol);
      this.#told.add(symbol);
      this.#follow(symbol);
    }
    const sorted = left.toSorted((one, other) => (one.name < other.name ? -1 : 1));
    return `## Parts of these types\n\nThey can’t be imported by name.\n\n${this.#code(sorted)}`;
  }

  #code(symbols: readonly ts.Symbol[]): string {
    for (const symbol of symbols) {
      this.#told.add(symbol);
      this.#follow(symbol);
    }
    return `\`\`\`ts\n${symbols.map((symbol) => this.#text(symbol)).join('\n\n')}\n\`\`\`\n`;
  }

  #origin(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  /** Notes the project's types that a declaration names, except in the bodies of functions. */
  #follow(symbol: ts.Symbol): void {
    const visit = (node: ts.Node): void => {
      if (ts.isBlock(node)) return;
      if (ts.isIdentifier(node)) {
        const named = this.#checker.getSymbolAtLocation(node);
        const origin = named && this.#origin(named);
        const isType = (origin?.flags ?? 0) & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias);
        if (origin && isType && this.#isOurs(origin)) this.#used.add(origin);
      }
      ts.forEachChild(node, visit);
    };
    for (const declaration of symbol.declarations ?? []) visit(declaration);
  }

  #isOurs({ declarations = [] }: ts.Symbol): boolean {
    return declarations.some((one) =>
      one.getSourceFile().fileName.startsWith(join(project, 'src/')),
    );
  }

  #text(symbol: ts.Symbol): string {
    const [declaration] = symbol.declarations ?? [];
    if (!declaration) throw new Error(`${symbol.name} is not declared.`);
    // What a constant gives is said in full; the type as written would say only where it is from.
    if (
      ts.isTypeAliasDeclaration(declaration) &&
      !declaration.typeParameters &&
      /\btypeof\b/.test(declaration.type.getText())
    )
      return `type ${symbol.name} = ${this.#expanded(declaration)};`;
    const source = declaration.getSourceFile();
    const text = this.#declarationsOf(source).get(symbol.name);
    if (text === undefined)
      throw new Error(`${symbol.name} is not in ${relative(project, source.fileName)}.`);
    return text;
  }

  #expanded(declaration: ts.TypeAliasDeclaration): string {
    const type = this.#checker.getTypeAtLocation(declaration);
    const { NoTruncation, InTypeAlias } = ts.TypeFormatFlags;
    return this.#checker.typeToString(type, undefined, NoTruncation | InTypeAlias);
  }

  #declarationsOf(source: ts.SourceFile): Map<string, string> {
    const known = this.#emitted.get(source.fileName);
    if (known) return known;
    let emitted = '';
    this.#program.emit(source, (_, text) => (emitted = text), undefined, true);
    const tree = ts.createSourceFile(basename(source.fileName), emitted, ts.ScriptTarget.Latest);
    const printer = ts.createPrinter({ removeComments: true });
    const declared = tree.statements.flatMap((statement) => {
      const { name } = statement as { name?: ts.Node };
      if (!name || !ts.isIdentifier(name)) return [];
      const text = printer.printNode(ts.EmitHint.Unspecified, statement, tree);
      return [[name.text, text.replace(/^export (?:declare )?/, '')] as const];
    });
    const texts = new Map(declared);
    this.#emitted.set(source.fileName, texts);
    return texts;
  }
}
