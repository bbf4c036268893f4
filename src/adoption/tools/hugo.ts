import { ofToml, yamlValue } from '../old-front-matter.ts';
import type { OldFolder } from '../old-folder.ts';
import {
  addressOfSegments,
  fieldsOf,
  noNavigation,
  plainSegments,
  said,
  writtenAddress,
  type OldPage,
  type Recogniser,
} from '../tool.ts';

/** Hugo with any theme: `content/`. Weights order its pages. */
export const hugo: Recogniser = (folder, ledger) => {
  const file = folder.first(
    ...['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((stem) =>
      ['toml', 'yaml', 'yml', 'json'].map((end) => `${stem}.${end}`),
    ),
  );
  const isBare = folder.paths.some((path) => /(?:^|\/)_index\.(?:\w+\.)?md$/.test(path));
  if (!isBare && !(file !== undefined && folder.hasFolder('content/'))) return undefined;
  const settings = file === undefined ? {} : settingsIn(file, folder);
  if (file !== undefined && Object.keys(settings).length === 0)
    ledger.tell('navigation', { file, line: 1 }, 'These settings can’t be read.');
  const content = said(settings.contentDir) ?? 'content';
  const root = folder.hasFolder(`${content}/`) ? `${content}/` : '';
  return {
    name: 'Hugo',
    root,
    statics: ['static/', 'assets/'],
    parts: [root, ''],
    site: {
      title: said(settings.title),
      summary: said(fieldsOf(settings.params).description),
      language: said(settings.languageCode) ?? said(settings.defaultContentLanguage),
      url: said(settings.baseURL) ?? said(settings.baseurl),
    },
    isPage: (below) => !/(?:^|\/)\./.test(below),
    segmentsOf: plainSegments,
    addressOf,
    linksByAddress: true,
    navigation: () => noNavigation,
  };
};

function settingsIn(file: string, folder: OldFolder): Record<string, unknown> {
  const text = folder.text(file) ?? '';
  return (file.endsWith('.toml') ? ofToml(text) : fieldsOf(yamlValue(text))) ?? {};
}

function addressOf({ segments, isIndex, data }: OldPage): string | undefined {
  const whole = said(data.url);
  if (whole !== undefined) return writtenAddress(whole, '');
  const names = segments.map((name) => name.toLowerCase().replaceAll(/\s+/g, '-'));
  const own = said(data.slug);
  if (own === undefined) return addressOfSegments(names, isIndex);
  const folders = names.slice(0, isIndex ? -2 : -1);
  return addressOfSegments([...folders, own], false);
}
