/** The project's source files as architecture sees them: their imports and exports. */
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** A path from the project's root (`src/model/team.ts`), or a package or built-in as written. */
  target: string;
  line: number;
  /** Whether it is a type import, which doesn't exist at run time. */
  typesOnly: boolean;
}

export interface SourceFile {
  path: string;
  lines: number;
  imports: Import[];
  /** Lines with a default export, or that re-export from another file. */
  defaultExports: number[];
  reExports: number[];
  /** Lines with a comment about unfinished work. */
  leftToDo: number[];
}

/** Every program of the project, by its path from the root. */
export function projectFiles(root: string): SourceFile[] {
  const paths = globSync(['src/**/*.{ts,astro}', '{scripts,bench}/**/*.ts'], {
    cwd: root,
    exclude: ['src/content/**'],
  });
  return paths.sort().map((path) => sourceFile(path, readFileSync(posix.join(root, path), 'utf8')));
}

export function sourceFile(path: string, text: string): SourceFile {
  const code = path.endsWith('.astro') ? programsOf(text) : text;
  const file: SourceFile = {
    path,
    lines: text.trimEnd().split('\n').length,
    imports: [],
    defaultExports: [],
    reExports: [],
    leftToDo: linesMatching(text, /(?:\/\/|\/\*|^\s*\*|<!--).*\b(?:TODO|FIXME|XXX)\b/),
  };
  const tree = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const lineOf = (node: ts.Node) =>
    tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
  const add = (node: ts.Node, specifier: ts.Expression | undefined, typesOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    file.imports.push({ target: resolved(path, specifier.text), line: lineOf(node), typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, importsTypesOnly(node));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node, node.moduleSpecifier, node.isTypeOnly);
      file.reExports.push(lineOf(node));
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node, node.argument.literal, true);
    }
    if (isDefaultExport(node)) file.defaultExports.push(lineOf(node));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return file;
}

/** An Astro component with everything but its front-matter and scripts blanked, so that lines keep their numbers. */
function programsOf(text: string): string {
  const kept = /^---\r?\n[\s\S]*?^---$|<script\b[^>]*>[\s\S]*?<\/script>/gm;
  let code = '';
  let end = 0;
  for (const { 0: part, index } of text.matchAll(kept)) {
    const program = part.replace(/^---|---$|<script\b[^>]*>|<\/script>/g, blank);
    code += blank(text.slice(end, index)) + program;
    end = index + part.length;
  }
  return code;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function importsTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}

function resolved(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return specifier;
}

function linesMatching(text: string, pattern: RegExp): number[] {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
}
