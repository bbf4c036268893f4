import { folderOf, type OldFolder } from './old-folder.ts';
import { yamlValue } from './old-front-matter.ts';
import { fieldsOf, said, type NavItem, type Navigation } from './tool.ts';

/** Titles and places of folders in `_category_.json` and `_category_.yml`, by folder. */
export function categories(folder: OldFolder, root: string): Navigation['folders'] {
  const facts = new Map<string, { title?: string | undefined; order?: number | undefined }>();
  for (const path of folder.paths) {
    if (!path.startsWith(root) || !/(?:^|\/)_category_\.(?:json|ya?ml)$/.test(path)) continue;
    // JSON is YAML.
    const { label, position } = fieldsOf(yamlValue(folder.text(path) ?? ''));
    const order = typeof position === 'number' ? position : undefined;
    facts.set(folderOf(path), { title: said(label), order });
  }
  return facts;
}

/** The order and titles that each `_meta.json` gives the files and folders beside it. */
export function metaItems(folder: OldFolder, root: string): NavItem[] {
  return folder.paths.flatMap((path) => {
    if (!path.startsWith(root) || !/(?:^|\/)_?meta\.json$/.test(path)) return [];
    const place = folderOf(path);
    return Object.entries(fieldsOf(yamlValue(folder.text(path) ?? ''))).flatMap(([name, value]) => {
      const title = said(value) ?? said(fieldsOf(value).title);
      const base = place === '' ? name : `${place}/${name}`;
      const page = folder.first(
        ...['.md', '.mdx', '/index.md', '/index.mdx'].map((end) => base + end),
      );
      return page === undefined ? [] : [{ title, page }];
    });
  });
}
