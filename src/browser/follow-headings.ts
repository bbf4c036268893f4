/** Marks the current section in the table of contents. */
export function followHeadings(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
  const headings = links.map((link) =>
    document.getElementById(decodeURIComponent(link.hash.slice(1))),
  );
  if (links.length === 0) return;
  const mark = () => {
    const passed = headings.findLastIndex(
      // Headings in closed tabs have no position on the page.
      (heading) => heading?.offsetParent && heading.getBoundingClientRect().top < 120,
    );
    links.forEach((link, index) => {
      if (index === Math.max(passed, 0)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };
  const watcher = new IntersectionObserver(mark, { rootMargin: '-100px 0px -60% 0px' });
  for (const heading of headings) if (heading) watcher.observe(heading);
  mark();
}
