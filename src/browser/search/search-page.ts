import { SearchPanel } from './panel.ts';
import { addressOf, queryFrom } from './query.ts';

/** Keeps the search page and its address in step. */
export function searchPage(root: HTMLElement): void {
  const panel = new SearchPanel(root, {
    onQuery: (query, by) => {
      const address = `${location.pathname}${addressOf(query)}`;
      // Each selection is a step in the browser's history; each letter is not.
      if (by === 'typing') history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    },
  });
  const answer = () => void panel.show(queryFrom(new URLSearchParams(location.search)));
  addEventListener('popstate', answer);
  panel.parts.input.form?.addEventListener('submit', (event) => event.preventDefault());
  answer();
}
