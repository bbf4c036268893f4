import { latinLetters } from './latin-letters.ts';

/** Letters that are no other letter with a mark, and those that German writes as two where it has only ASCII. */
const spelled: Readonly<Record<string, string>> = { ...latinLetters, ä: 'ae', ö: 'oe', ü: 'ue' };
const special = new RegExp(`[${Object.keys(spelled).join('')}]`, 'g');

/** The id that a name is written as, in ASCII: `groesse-aendern` for “Größe ändern”. Empty if no letter is left. */
export function idOfName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(special, (letter) => spelled[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
