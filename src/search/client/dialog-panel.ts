import { ListBox } from './list-box.ts';
import { SearchPanel } from './panel.ts';

/** Makes the dialog search: as one types, with the results in a list box under the field. */
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
  void panel.show(panel.query);
  return panel;
}
