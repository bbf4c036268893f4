import { yamlValue } from '../old-front-matter.ts';
import {
  fieldsOf,
  listOf,
  noNavigation,
  plainSegments,
  said,
  writtenAddress,
  type OldPage,
  type Recogniser,
} from '../tool.ts';

/** Folders of Jekyll that hold no pages. */
const notPages = /(?:^|\/)(?:\.|_(?:site|includes|layouts|sass|data|plugins|drafts)\/|vendor\/)/;

/** Jekyll, with any theme: `_config.yml` beside the pages. */
export const jekyll: Recogniser = (folder) => {
  const file = folder.first('_config.yml', '_config.yaml');
  if (file === undefined) return undefined;
  const settings = fieldsOf(yamlValue(folder.text(file) ?? ''));
  const collections = Object.keys(fieldsOf(settings.collections));
  const excluded = listOf(settings.exclude).flatMap((path) => said(path) ?? []);
  const isPretty =
    said(settings.permalink) === 'pretty' || String(settings.permalink).endsWith('/');
  return {
    name: 'Jekyll',
    root: '',
    statics: [''],
    parts: ['_includes', ''],
    site: siteOf(settings),
    isPage(below) {
      const [top = ''] = below.split('/');
      const isOwn = !top.startsWith('_') || top === '_posts' || collections.includes(top.slice(1));
      const isOut = excluded.some(
        (path) => below === path || below.startsWith(`${path.replace(/\/$/, '')}/`),
      );
      return isOwn && !isOut && !notPages.test(below);
    },
    segmentsOf: (below) =>
      plainSegments(below).map((name, at) => (at === 0 ? name.replace(/^_/, '') : name)),
    addressOf: (page) => addressOf(page, isPretty),
    navigation: () => noNavigation,
  };
};

/** The technical documentation of GOV.UK: `source/`, built by Middleman. */
export const techDocs: Recogniser = (folder) => {
  const file = folder.first('config/tech-docs.yml');
  const isBare = folder.paths.some((path) => /^source\/.*\.md\.erb$/.test(path));
  if (file === undefined && !isBare) return undefined;
  const settings = fieldsOf(yamlValue(file === undefined ? '' : (folder.text(file) ?? '')));
  return {
    name: 'GOV.UK tech-docs',
    root: 'source/',
    statics: ['source/'],
    parts: ['source/', 'source/partials', 'source/documentation'],
    site: { title: said(settings.service_name), summary: undefined, url: said(settings.host) },
    isPage: (below) => !/(?:^|\/)[._]/.test(below) && !below.startsWith('partials/'),
    segmentsOf: plainSegments,
    addressOf: ({ segments, isIndex }) =>
      isIndex ? addressOf({ segments, isIndex, data: {} }, true) : `/${segments.join('/')}.html/`,
    navigation: () => noNavigation,
  };
};

function siteOf(settings: Record<string, unknown>) {
  const { title, description, lang, locale, url, baseurl } = settings;
  const host = said(url);
  return {
    title: said(title),
    summary: said(description),
    language: said(lang) ?? said(locale),
    url: host === undefined ? undefined : host + (said(baseurl) ?? ''),
  };
}

function addressOf(
  { segments, isIndex, data }: Pick<OldPage, 'segments' | 'isIndex' | 'data'>,
  isPretty: boolean,
): string | undefined {
  const own = said(data.permalink);
  if (own !== undefined && !own.includes(':')) return writtenAddress(own, '');
  const names = isIndex ? segments.slice(0, -1) : segments;
  const [, year, month, day, stem] = /^(\d{4})-(\d\d)-(\d\d)-(.+)$/.exec(names.at(-1) ?? '') ?? [];
  const isPost = names[0] === 'posts' && stem !== undefined;
  const path = isPost ? [...names.slice(1, -1), year, month, day, stem].join('/') : names.join('/');
  if (path === '') return undefined;
  return isPretty || isIndex ? `/${path}/` : `/${path}.html/`;
}
