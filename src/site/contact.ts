/** How an address reads to people: without its scheme, a mail address or number as it is. */
export function contactLabel(url: string): string {
  const { protocol, host, pathname, hash } = new URL(url);
  if (protocol === 'mailto:' || protocol === 'tel:') return decodeURIComponent(pathname);
  return `${host}${pathname === '/' ? '' : pathname.replace(/\/$/, '')}${hash}`;
}

/** A chat channel as people name it: its last part after a `#`; other addresses as they read. */
export function channelLabel(url: string): string {
  const name = new URL(url).pathname.split('/').filter(Boolean).at(-1);
  return url.startsWith('http') && name !== undefined
    ? `#${decodeURIComponent(name)}`
    : contactLabel(url);
}

/** A repository as people name it: its path without the host. */
export function repositoryLabel(url: string): string {
  const path = new URL(url).pathname.replace(/^\/|\/$|\.git$/g, '');
  return path === '' ? contactLabel(url) : path;
}

/** A telephone number as a link dials it. */
export function dialling(phone: string): string {
  return `tel:${phone.replace(/[^\d+*#]/g, '')}`;
}
