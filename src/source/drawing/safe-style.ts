import generate from 'css-tree/generator';
import parse, { type CssNode } from 'css-tree/parser';
import { styleFunctions } from './allowed.ts';

/**
 * Whether a value of an attribute or declaration loads nothing: it calls only known functions, and its addresses
 * point into the drawing or are inline images and fonts.
 */
export function isSafeValue(value: string): boolean {
  if (!value.includes('(')) return true;
  // Escapes can hide a function name.
  if (value.includes('\\')) return false;
  for (let at = value.indexOf('('); at !== -1; at = value.indexOf('(', at + 1)) {
    // No known name is longer than 40. Without the limit, long values would be read again for each match.
    const [name = ''] = /[\w-]*$/.exec(value.slice(Math.max(0, at - 40), at).toLowerCase()) ?? [];
    if (name === '' || styleFunctions.has(name)) continue;
    inside.lastIndex = at + 1;
    if (name !== 'url' || !inside.test(value)) return false;
  }
  return true;
}

/** The declarations of a `style` attribute, without those that could load something. */
export function safeDeclarations(text: string): string {
  if (!/[\\{}@]/.test(text) && isSafeValue(text)) return text;
  if (isTooDeep(text)) return '';
  const list = parse(text, { context: 'declarationList', parseCustomProperty: true });
  return declarationsOf(list).join(';');
}

/** A style sheet without imports, addresses and unknown functions, which could load something. */
export function safeStyleSheet(text: string): string {
  if (isTooDeep(text)) return '';
  const sheet = rulesOf(parse(text, { parseCustomProperty: true })).join('\n');
  // Guards against strings that don't end, which browsers read differently: only allowed rules may remain.
  return /@(?!(?:font-face|media|supports|(?:-webkit-)?keyframes)[ {])/.test(sheet) ? '' : sheet;
}

const inside = new RegExp(
  String.raw`\s*(["']?)(?:#[^"'()\s]+|data:(?:image/(?:png|jpe?g|gif|webp)|(?:application|font)/[\w.+-]+)(?:;[\w=-]+)*;base64,[A-Za-z0-9+/=]+)\1\s*\)`,
  'iy',
);

/** Whether brackets nest more deeply than anybody writes. A recursive parser would overflow its stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[([{}\])]/g)) {
    depth += '([{'.includes(bracket) ? 1 : -1;
    if (depth > 60) return true;
  }
  return false;
}

function rulesOf(parent: CssNode): string[] {
  return [...(parent.children ?? [])].flatMap((node) => {
    if (node.type === 'Rule') {
      const block = declarationsOf(node.block).join(';');
      return node.prelude?.type === 'SelectorList' && block !== ''
        ? `${generate(node.prelude)}{${block}}`
        : [];
    }
    return node.type === 'Atrule' ? atRule(node) : [];
  });
}

function atRule({ name = '', prelude, block }: CssNode): string[] {
  const word = name.toLowerCase();
  const head = prelude ? generate(prelude) : '';
  if (!block || !isSafeValue(head)) return [];
  if (word === 'font-face') return [`@font-face{${declarationsOf(block).join(';')}}`];
  const isGroup = word === 'media' || word === 'supports' || /^(?:-webkit-)?keyframes$/.test(word);
  return isGroup ? [`@${word} ${head}{${rulesOf(block).join('\n')}}`] : [];
}

function declarationsOf(block: CssNode | null | undefined): string[] {
  return [...(block?.children ?? [])].flatMap((node) => {
    if (node.type !== 'Declaration') return [];
    const written = generate(node);
    return isSafeValue(written) ? written : [];
  });
}
