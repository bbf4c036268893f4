/** Removes frames that don't scroll from the tab order, and offers to wrap code in those that do. */
export function watchFrames(): void {
  const watcher = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scrolls = target.scrollWidth > target.clientWidth;
      if (scrolls) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
      const wrap = target.parentElement?.querySelector<HTMLElement>(
        ':scope > figcaption > [data-wraps]',
      );
      if (wrap) wrap.hidden = !scrolls && wrap.ariaPressed === null;
    }
  });
  for (const frame of document.querySelectorAll('.scroll[tabindex], .code > pre'))
    watcher.observe(frame);
}
