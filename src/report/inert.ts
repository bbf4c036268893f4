/** A sign without width that keeps a line together, and joins nothing. */
const joiner = '\u2060';

/**
 * Text in which no Git host finds anything to link: hosts look for names of people, numbers of issues, addresses, commits
 * and pictures in the words of a comment after they have read its Markdown, so that escapes don't help. It looks the same.
 */
export function inert(text: string): string {
  return text
    .replaceAll(/[@#!~%&$^](?=\S)/g, `$&${joiner}`)
    .replaceAll(/:(?=\/\/|[\w+-]+:)/g, `:${joiner}`)
    .replaceAll(/\b(?:www|mailto|xmpp|tel)(?=[.:])/gi, `$&${joiner}`)
    .replaceAll(/\b[A-Z]+(?=-\d)/gi, `$&${joiner}`)
    .replaceAll(/\b[0-9a-f]{3}(?=[0-9a-f]{4,}\b)/gi, `$&${joiner}`);
}
