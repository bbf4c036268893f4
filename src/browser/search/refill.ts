/** Replaces the boxes in a form, keeping the focus on the same box. */
export function refill(form: HTMLFormElement, content: HTMLElement[]): void {
  const { activeElement } = document;
  const held =
    activeElement instanceof HTMLInputElement && form.contains(activeElement)
      ? activeElement
      : undefined;
  const open = new Set(
    [...form.querySelectorAll('details[open]')].map((details) => groupOf(details)),
  );
  form.replaceChildren(...content);
  for (const details of form.querySelectorAll('details')) details.open = open.has(groupOf(details));
  if (!held) return;
  const same = [...form.querySelectorAll('input')].find(
    ({ name, value }) => name === held.name && value === held.value,
  );
  const details = same?.closest('details');
  if (details) details.open = true;
  same?.focus();
}

function groupOf(details: Element): string {
  return details.parentElement?.querySelector('input')?.name ?? '';
}
