import { SearchPanel } from './panel.ts';
import { addressOf, queryFrom } from './query.ts';

/** Makes the page of search answer its address, and its address say what is asked. */
export function searchPage(root: HTMLElement): void {
  const panel = new SearchPanel(root, {
    onQuery: (query, by) => {
      const address = `${location.pathname}${addressOf(query)}`;
      // Each choice is a step to go back to; each letter is not.
      if (by === 'typing') history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    },
  });
  const answer = () => void panel.show(queryFrom(new URLSearchParams(location.search)));
  addEventListener('popstate', answer);
  panel.parts.input.form?.addEventListener('submit', (event) => event.preventDefault());
  answer();
}
