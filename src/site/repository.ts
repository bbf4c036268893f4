import type { Platform } from '#catalogue/catalogue.ts';

/** The edit address of a content file on the Git host; undefined if the platform names no repository. */
export function editAddress(platform: Pick<Platform, 'data'>, file: string): string | undefined {
  const { repository } = platform.data;
  if (!repository) return undefined;
  const { url, branch = 'main', editPath = 'src/content' } = repository;
  const path = [...editPath.split('/').filter(Boolean), ...file.split('/')]
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
