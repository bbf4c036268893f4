// Runs before the first paint of the search page, so that a question in its address is never met by an empty page. A
// separate file, because the policy forbids inline scripts.
{
  const said = document.querySelector('main [data-search-status]');
  const field = document.querySelector('main [data-search-input]');
  const asked = new URLSearchParams(window.location.search);
  if (
    said instanceof window.HTMLElement &&
    field instanceof window.HTMLInputElement &&
    asked.size > 0
  ) {
    field.value = asked.get('q') ?? '';
    said.textContent = said.dataset.working ?? '';
  }
}
