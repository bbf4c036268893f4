/** How an address reads to people: without its scheme, a mail address or number as it is. */
export function contactLabel(url: string): string {
  const { protocol, host, pathname, hash } = new URL(url);
  if (protocol === 'mailto:' || protocol === 'tel:') return decoded(pathname);
  return `${host}${pathname === '/' ? '' : pathname.replace(/\/$/, '')}${hash}`;
}

/** A chat channel as people name it: its last part after a `#`; other addresses as they read. */
export function channelLabel(url: string): string {
  const name = new URL(url).pathname.split('/').filter(Boolean).at(-1);
  return url.startsWith('http') && name !== undefined ? `#${decoded(name)}` : contactLabel(url);
}

/** A repository as people name it: its path without the host. */
export function repositoryLabel(url: string): string {
  const path = new URL(url).pathname.replace(/^\/|\/$|\.git$/g, '');
  return path === '' ? contactLabel(url) : path;
}

/** An e-mail address as a link writes to it: nothing in it begins a subject or another receiver. */
export function writing(email: string): string {
  return `mailto:${email.split('@').map(encodeURIComponent).join('@')}`;
}

/** A telephone number as a link dials it. */
export function dialling(phone: string): string {
  return `tel:${phone.replace(/[^\d+*#]/g, '')}`;
}

/** What an address says in plain letters; as it is, where it is encoded wrongly. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
