/**
 * Whether a path is never content, whatever the file holds: dotfiles, files of a code project and, at the root, which
 * may be a repository's, its own documents and folders.
 */
export function isNeverContent(path: string): boolean {
  return hidden.test(path) || projectFile.test(path) || atRoot.test(path);
}

const hidden = /(?:^|\/)(?:\.|node_modules(?:\/|$))/i;

const projectFile =
  /(?:^|\/)(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-(?:lock|workspace)\.yaml|tsconfig[^/]*\.json|(?:astro|plinth|vite|eslint|prettier)\.config\.[^/]*|dockerfile|containerfile|makefile)$/i;

const atRoot =
  /^(?:(?:bin|dist|lib|public|scripts|src|tests?)(?:\/|$)|(?:readme|license|licence|contributing|changelog|code_of_conduct|security|support|codeowners)(?:\.[a-z]+)?$)/i;
