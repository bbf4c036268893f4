/** Brings the current item of the main navigation into sight where the bar scrolls. */
export function showCurrent(): void {
  const current = document.querySelector<HTMLElement>('.main-nav [aria-current]');
  const nav = current?.closest('nav');
  if (current && nav)
    nav.scrollLeft = current.offsetLeft - nav.clientWidth / 2 + current.offsetWidth / 2;
}
