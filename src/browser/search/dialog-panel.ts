import { element } from './element.ts';
import { ListBox } from './list-box.ts';
import { markSoughtWords } from './marked.ts';
import { SearchPanel } from './panel.ts';

/** Turns the dialog into search-as-you-type with results in a list box, and loads its styles. */
export function dialogPanel(dialog: HTMLDialogElement): SearchPanel {
  const panel = new SearchPanel(dialog, {
    options: 'search-option',
    onResults: () => box.refresh(),
  });
  const box = new ListBox(panel.parts.input, panel.parts.list, 'search-option');
  // A result on the current page would otherwise leave the dialog open over it.
  panel.parts.list.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  const { styles = '' } = dialog.dataset;
  document.head.append(element('link', { rel: 'stylesheet', href: styles }));
  void panel.open();
  return panel;
}

/** Highlights the query on the page that it led to. */
export function arrive(): void {
  markSoughtWords();
}
