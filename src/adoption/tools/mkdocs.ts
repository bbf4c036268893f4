import { quoted } from '#model/written-form.ts';
import type { Ledger } from '../ledger.ts';
import { pathFrom } from '../old-folder.ts';
import { yamlValue } from '../old-front-matter.ts';
import {
  addressOfSegments,
  fieldsOf,
  lineWith,
  listOf,
  noNavigation,
  plainSegments,
  said,
  type NavItem,
  type Recogniser,
} from '../tool.ts';

/** MkDocs, with or without Material: `mkdocs.yml` beside `docs/`. */
export const mkdocs: Recogniser = (folder, ledger) => {
  const file = folder.first('mkdocs.yml', 'mkdocs.yaml');
  if (file === undefined) return undefined;
  const text = folder.text(file) ?? '';
  const settings = fieldsOf(yamlValue(text));
  if (Object.keys(settings).length === 0)
    ledger.tell('navigation', { file, line: 1 }, 'These settings can’t be read.');
  const docs = pathFrom('', said(settings.docs_dir) ?? 'docs');
  const root = docs === undefined || docs === '.' ? '' : `${docs}/`;
  const isPlain = settings.use_directory_urls !== false;
  return {
    name: 'MkDocs',
    root,
    statics: [],
    parts: [...partsOf(settings), '', root],
    site: {
      title: said(settings.site_name),
      summary: said(settings.site_description),
      language: said(fieldsOf(settings.theme).language),
      url: said(settings.site_url),
    },
    isPage: (below) => !/(?:^|\/)\./.test(below),
    segmentsOf: plainSegments,
    addressOf({ segments, isIndex }) {
      if (isPlain || isIndex) return addressOfSegments(segments, isIndex);
      return `/${segments.join('/')}.html/`;
    },
    navigation: () =>
      settings.nav === undefined
        ? noNavigation
        : { items: itemsOf(settings.nav, { root, file, text, ledger }), folders: new Map() },
  };
};

/** Folders of snippets that the settings name. */
function partsOf(settings: Record<string, unknown>): string[] {
  return listOf(settings.markdown_extensions).flatMap((extension) => {
    const base = fieldsOf(fieldsOf(extension)['pymdownx.snippets']).base_path;
    return [base].flat().flatMap((path) => pathFrom('', said(path) ?? '') ?? []);
  });
}

interface Around {
  root: string;
  file: string;
  text: string;
  ledger: Ledger;
}

function itemsOf(nav: unknown, around: Around): NavItem[] {
  return listOf(nav).flatMap((entry) => {
    if (typeof entry === 'string') return [{ page: around.root + entry }];
    return Object.entries(fieldsOf(entry)).flatMap(([title, value]): NavItem[] => {
      if (Array.isArray(value)) return [{ title, items: itemsOf(value, around) }];
      if (typeof value !== 'string') return [];
      const isElsewhere = /^[a-z][\w+.-]*:|^\//i.test(value);
      if (!isElsewhere && value.endsWith('/'))
        return [{ title, folder: around.root + value.slice(0, -1) }];
      if (!isElsewhere) return [{ title, page: around.root + value }];
      const { file, text, ledger } = around;
      const line = lineWith(value, text);
      ledger.tell(
        'navigation',
        { file, line },
        `${quoted(title)} leads to ${value}. The navigation has only pages: put the link on one.`,
      );
      return [];
    });
  });
}
