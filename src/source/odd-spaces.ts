import type { RangedProblem } from './problem.ts';

/**
 * Spaces that look ordinary where YAML needs ordinary ones: in an indentation, after a hyphen, and around the colon of a
 * key. Word processors write them, and YAML reads them as text. Undefined if there are none.
 */
export function oddSpaces(yaml: string): RangedProblem | undefined {
  if (!odd.test(yaml)) return undefined;
  const found = [...yaml.matchAll(structural)].flatMap(({ index, 0: part }) =>
    [...part.matchAll(oddOnes)].map((each) => index + each.index),
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const last = (found.at(-1) ?? first) + 1;
  const places = new Set(found);
  const text = [...yaml.slice(first, last).matchAll(/[^]/g)].map(({ index, 0: sign }) =>
    places.has(first + index) ? ' ' : sign,
  );
  const code = yaml.charCodeAt(first).toString(16).toUpperCase().padStart(4, '0');
  const name = code === '00A0' ? 'no-break space' : 'special space';
  const isOne = found.length === 1;
  return {
    range: [first, first + 1],
    message: isOne
      ? `There is a ${name} (U+${code}) where YAML needs an ordinary space.`
      : `There are ${String(found.length)} ${name}s (U+${code}) where YAML needs ordinary spaces. This is the first.`,
    hint: `Replace ${isOne ? 'it with an ordinary space' : 'them with ordinary spaces'}.`,
    fix: { range: [first, last], text: text.join('') },
  };
}

/** Unicode’s space separators without the space itself. */
const spaces = String.raw`\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000`;
const odd = new RegExp(`[${spaces}]`);
const oddOnes = new RegExp(`[${spaces}]`, 'g');

/** The beginning of a line: its indentation, hyphens, and a key with its colon, each with the spaces after it. */
const structural = new RegExp(
  `^[ ${spaces}]*(?:-[ ${spaces}]+)*(?:[A-Za-z][\\w-]*[ ${spaces}]*:(?:[ ${spaces}]+|$))?`,
  'gm',
);
