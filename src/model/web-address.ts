import { editsWithin } from './nearest.ts';

const web = {
  form: /^https?:\/\/[^\s/?#@]/i,
  hint: 'Write the whole address, including `https://` and the host.',
};

/** What the addresses of each scheme look like that people write by hand. */
const forms: Readonly<Record<string, { form: RegExp; hint: string }>> = {
  http: web,
  https: web,
  mailto: {
    form: /^mailto:(?:[^\s@?]+@[^\s?]+|(?=\?\w))(?:\?\S*)?$/i,
    hint: 'Write the whole address: `mailto:team@example.org`.',
  },
  tel: { form: /^tel:(?:\+|%2b)?[\d(*#]/i, hint: 'Write the number: `tel:+31201234567`.' },
};

/** Schemes of addresses that a page may lead to: the web, mail and telephone, and programs that people work with. */
export const linkSchemes: readonly string[] = [
  ...['https', 'http', 'mailto', 'tel', 'sms', 'webcal'],
  ...['ftp', 'ftps', 'sftp', 'ssh', 'git'],
  ...['irc', 'ircs', 'matrix', 'sip', 'sips', 'xmpp'],
  ...['msteams', 'slack', 'vscode', 'zoommtg'],
];

/**
 * The scheme of an address in small letters, as browsers read it: they pass over spaces, line ends and control
 * characters. Undefined where there is none.
 */
export function schemeOf(url: string): string | undefined {
  const plain = [...url].filter((character) => character > ' ' && character !== '\u007f').join('');
  return /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
}

/** Whether a page may lead to an address outside the site: one of `linkSchemes`, or another host by `//`. */
export function isLinkAddress(url: string): boolean {
  const scheme = schemeOf(url);
  return scheme === undefined ? url.startsWith('//') : linkSchemes.includes(scheme);
}

/**
 * What to write in place of an absolute address that leads nowhere: its scheme is mistyped, or its host, mailbox or
 * number is missing. Undefined where nothing is wrong, and for schemes of which only their programs know.
 */
export function addressHint(url: string): string | undefined {
  if (url.startsWith('//')) return URL.canParse(`https:${url}`) ? undefined : web.hint;
  const scheme = (/^[a-z][a-z0-9+.-]*(?=:)/i.exec(url)?.[0] ?? '').toLowerCase();
  const known = Object.hasOwn(forms, scheme) ? forms[scheme] : undefined;
  if (known) return known.form.test(url) && URL.canParse(url) ? undefined : known.hint;
  const near = ['https', 'http', 'mailto'].find((each) => editsWithin(scheme, each, 2) < 2);
  return near === undefined ? undefined : `Did you mean “${near}:”?`;
}
