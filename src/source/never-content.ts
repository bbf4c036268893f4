/**
 * Whether a path below the content folder is none of the content, whatever it holds: what begins with a dot, what belongs
 * to a project of code, and at the root, which may be that of a repository, its own documents and folders.
 */
export function isNeverContent(path: string): boolean {
  const [root = '', ...below] = path.toLowerCase().split('/');
  const names = [root, ...below];
  if (names.some((name) => name.startsWith('.') || name === 'node_modules')) return true;
  if (projectFile.test(names.at(-1) ?? '')) return true;
  return below.length === 0
    ? codeFolders.has(root) || repositoryDocument.test(root)
    : codeFolders.has(root);
}

const projectFile =
  /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-(?:lock|workspace)\.yaml|tsconfig[^/]*\.json|(?:astro|plinth|vite|eslint|prettier)\.config\.[^/]*|dockerfile|containerfile|makefile)$/;

const codeFolders = new Set(['bin', 'dist', 'lib', 'public', 'scripts', 'src', 'test', 'tests']);

const repositoryDocument =
  /^(?:readme|license|licence|contributing|changelog|code_of_conduct|security|support|codeowners)(?:\.[a-z]+)?$/;
