import { element } from './element.ts';
import { ListBox } from './list-box.ts';
import { markSoughtWords } from './mark-words.ts';
import { SearchPanel } from './panel.ts';

/** Makes the dialog search: as one types, with the results in a list box under the field; loads their styles. */
export function dialogPanel(dialog: HTMLDialogElement): SearchPanel {
  const panel = new SearchPanel(dialog, {
    options: 'search-option',
    onResults: () => box.refresh(),
  });
  const box = new ListBox(panel.parts.input, panel.parts.list, 'search-option');
  // A result on the page that one is on would leave the dialog over it.
  panel.parts.list.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  const { styles = '' } = dialog.dataset;
  document.head.append(element('link', { rel: 'stylesheet', href: styles }));
  void panel.open();
  return panel;
}

/** Shows on a page what was searched for on the way to it. */
export function arrive(): void {
  markSoughtWords();
}
