/** How long a link is pointed at before it is meant, in milliseconds. */
const meant = 80;

/**
 * Fetches a page once a reader points at its link, focuses or touches it, so that it is there at the click; nothing
 * where data is to be saved. Speculation rules would be shorter, but the policy refuses them inside a page.
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

/** Pages end in a slash; feeds and files are large, and for other programs. */
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
