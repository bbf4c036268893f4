/** How long the pointer must rest on a link, in milliseconds. */
const meant = 80;

/**
 * Fetches a page when a reader points at its link, focuses it or touches it, unless data should be saved. Speculation
 * rules would be shorter, but the policy forbids them inside a page.
 */
export function prefetchOnIntent(): void {
  if (savesData()) return;
  const fetched = new Set([location.pathname]);
  let timer = 0;
  const intend = ({ target }: Event) => {
    window.clearTimeout(timer);
    const link = target instanceof Element && target.closest('a');
    if (link instanceof HTMLAnchorElement && isPageOfSite(link) && !fetched.has(link.pathname))
      timer = window.setTimeout(() => fetched.add(prefetch(link)), meant);
  };
  for (const name of ['pointerover', 'focusin']) document.addEventListener(name, intend);
}

/** Pages end in a slash. Feeds and files are large, and meant for other programs. */
function isPageOfSite({ origin, pathname, relList }: HTMLAnchorElement): boolean {
  return origin === location.origin && pathname.endsWith('/') && !relList.contains('external');
}

function prefetch({ pathname }: HTMLAnchorElement): string {
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = pathname;
  document.head.append(hint);
  return pathname;
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData: boolean; effectiveType: string } };
  return (
    matchMedia('(prefers-reduced-data: reduce)').matches ||
    connection?.saveData === true ||
    (connection?.effectiveType.includes('2g') ?? false)
  );
}
