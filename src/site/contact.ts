/** How an address reads to people: without its scheme, a mail address or number as it is. */
export function contactLabel(url: string): string {
  const { protocol, host, pathname, hash } = new URL(url);
  if (protocol === 'mailto:' || protocol === 'tel:') return decodeURIComponent(pathname);
  return `${host}${pathname === '/' ? '' : pathname.replace(/\/$/, '')}${hash}`;
}

/** A telephone number as a link dials it. */
export function dialling(phone: string): string {
  return `tel:${phone.replace(/[^\d+*#]/g, '')}`;
}
