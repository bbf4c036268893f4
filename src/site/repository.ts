import type { Platform } from '#catalogue/catalogue.ts';
import { belowMount, type Origin } from '#source/content-folder.ts';

/**
 * The edit address of a content file on the Git host of its own repository: the platform’s, or that of its mount. Undefined
 * if that is not known.
 */
export function editAddress(
  { data, mounted }: Pick<Platform, 'data' | 'mounted'>,
  file: string,
): string | undefined {
  const mount = mounted.get(file);
  if (mount) return mount.repository && addressIn(mount.repository, belowMount(mount, file));
  if (!data.repository) return undefined;
  const { url, branch, editPath: path = 'src/content' } = data.repository;
  return addressIn({ url, branch, path }, file);
}

function addressIn({ url, branch = 'main', path: folder = '' }: Origin, file: string): string {
  const path = [...folder.split('/').filter(Boolean), ...file.split('/')]
    .map(encodeURIComponent)
    .join('/');
  return `${url.replace(/\/$/, '')}/${editorOf(new URL(url).hostname)}/${branch.split('/').map(encodeURIComponent).join('/')}/${path}`;
}

/** The address where readers report a problem with a page; undefined if the platform names none. */
export function feedbackAddress(
  platform: Pick<Platform, 'data'>,
  address: string,
): string | undefined {
  const { feedback } = platform.data;
  if (!feedback) return undefined;
  const url = new URL(feedback.url);
  if (url.protocol.startsWith('http')) url.searchParams.set('page', address);
  return url.href;
}

function editorOf(host: string): string {
  if (host.includes('gitlab')) return '-/edit';
  if (/gitea|forgejo|codeberg/.test(host)) return '_edit';
  return host.includes('bitbucket') ? 'src' : 'edit';
}
