import { editsWithin } from './nearest.ts';

const web = {
  form: /^https?:\/\/[^\s/?#@]/i,
  hint: 'Write the whole address, including `https://` and the host.',
};

/** The expected format of handwritten addresses, by scheme. */
const forms: Readonly<Record<string, { form: RegExp; hint: string }>> = {
  http: web,
  https: web,
  mailto: {
    form: /^mailto:(?:[^\s@?]+@[^\s?]+|(?=\?\w))(?:\?\S*)?$/i,
    hint: 'Write the whole address: `mailto:team@example.org`.',
  },
  tel: { form: /^tel:(?:\+|%2b)?[\d(*#]/i, hint: 'Write the number: `tel:+31201234567`.' },
};

/** URL schemes that a page may link to: web, mail, telephone and common work programs. */
export const linkSchemes: readonly string[] = [
  ...['https', 'http', 'mailto', 'tel', 'sms', 'webcal'],
  ...['ftp', 'ftps', 'sftp', 'ssh', 'git'],
  ...['irc', 'ircs', 'matrix', 'sip', 'sips', 'xmpp'],
  ...['msteams', 'slack', 'vscode', 'zoommtg'],
];

/**
 * The scheme of an address in lower case, read as browsers do: ignoring spaces, line ends and control characters.
 * Undefined if there is none.
 */
export function schemeOf(url: string): string | undefined {
  const plain = [...url].filter((character) => character > ' ' && character !== '\u007f').join('');
  return /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
}

/** Whether a page may link to this external address: its scheme is in `linkSchemes`, or it starts with `//`. */
export function isLinkAddress(url: string): boolean {
  const scheme = schemeOf(url);
  return scheme === undefined ? url.startsWith('//') : linkSchemes.includes(scheme);
}

/**
 * What to write instead of a broken absolute address: its scheme is misspelt, or its host, mailbox or number is
 * missing. Undefined if it is correct, or if only the scheme's own program could tell.
 */
export function addressHint(url: string): string | undefined {
  if (url.startsWith('//')) return URL.canParse(`https:${url}`) ? undefined : web.hint;
  const scheme = (/^[a-z][a-z0-9+.-]*(?=:)/i.exec(url)?.[0] ?? '').toLowerCase();
  const known = Object.hasOwn(forms, scheme) ? forms[scheme] : undefined;
  if (known) return known.form.test(url) && URL.canParse(url) ? undefined : known.hint;
  const near = ['https', 'http', 'mailto'].find((each) => editsWithin(scheme, each, 2) < 2);
  return near === undefined ? undefined : `Did you mean “${near}:”?`;
}
