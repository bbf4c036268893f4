import { indentOf } from './lines.ts';

/** Mark-up of another tool that begins on a line and holds the lines after it. */
export interface Opener {
  what: 'note' | 'folded' | 'tabs' | 'tab' | 'code' | 'comment' | 'plain';
  /** The kind of a note, or the language of code. */
  name: string;
  title: string;
  /** Where it ends: a line that closes it, or the end of its indentation. */
  ends: { opens: RegExp; closes: RegExp } | { indent: number };
  /** Text between opening and closing on the same line. */
  inside?: string;
  /** The labels of tabs that are named in one place, by their values. */
  labels?: Readonly<Record<string, string>>;
  /** Whether it can be folded and is open at first. */
  isOpen?: boolean;
}

const word = '[\\p{L}][\\p{L}\\p{N}_-]*';
const colons = new RegExp(
  `^\\s*(:{3,})[ \\t]*(${word})(?=[ \\t[{]|$)[ \\t]*(?:\\[(.*?)\\]|\\{[^}]*\\})?[ \\t]*([^[{]*?)(?:\\{[^}]*\\})?[ \\t]*$`,
  'u',
);
const admonition = new RegExp(
  `^\\s*(!!!|\\?\\?\\?\\+?)[ \\t]+(${word})((?:[ \\t]+${word})*)[ \\t]*(?:"(.*)")?[ \\t]*$`,
  'u',
);
const tab = /^\s*===[+!]?[ \t]+["“](.*)["”][ \t]*$/;
const shortcode = new RegExp(
  `^\\s*\\{\\{([<%])[ \\t]*(${word}(?:/${word})?)((?:[ \\t]+[^\\n]*?)?)[ \\t]*[>%]\\}\\}(.*)$`,
  'u',
);
const tag = new RegExp(`^\\s*\\{%-?[ \\t]*(${word})((?:[ \\t]+[^%]*?)?)[ \\t]*-?%\\}[ \\t]*$`, 'u');

/** What begins on a line; undefined if it is text. */
export function openerOf(line: string): Opener | undefined {
  return ofColons(line) ?? ofIndent(line) ?? ofShortcode(line) ?? ofTag(line) ?? ofElement(line);
}

function ofColons(line: string): Opener | undefined {
  const [, sign, name = '', bracketed, plain = ''] = colons.exec(line) ?? [];
  if (sign === undefined) return undefined;
  const what = /^(?:details|collapse|spoiler)$/.test(name)
    ? 'folded'
    : /^(?:tabs|tab-set|code-group)$/.test(name)
      ? 'tabs'
      : /^(?:tab|tab-item)$/.test(name)
        ? 'tab'
        : 'note';
  const size = sign.length;
  return {
    what,
    name,
    title: (bracketed ?? plain).trim(),
    ends: {
      opens: new RegExp(`^\\s*:{${size},}[ \\t]*[\\p{L}{]`, 'u'),
      closes: new RegExp(`^\\s*:{${size}}[ \\t]*$`),
    },
  };
}

function ofIndent(line: string): Opener | undefined {
  const ends = { indent: indentOf(line) + 4 };
  const [, label] = tab.exec(line) ?? [];
  if (label !== undefined) return { what: 'tab', name: '', title: label, ends };
  const [, sign, name = '', , title = ''] = admonition.exec(line) ?? [];
  if (sign === undefined) return undefined;
  return {
    what: sign.startsWith('?') ? 'folded' : 'note',
    name,
    title,
    ends,
    isOpen: sign === '???+',
  };
}

/** Shortcodes of Hugo that hold text, by what they are here. */
const shortcodes: Readonly<Record<string, Opener['what']>> = {
  alert: 'note',
  admonition: 'note',
  callout: 'note',
  notice: 'note',
  hint: 'note',
  note: 'note',
  info: 'note',
  tip: 'note',
  warning: 'note',
  caution: 'note',
  danger: 'note',
  important: 'note',
  details: 'folded',
  expand: 'folded',
  collapse: 'folded',
  tabs: 'tabs',
  tabpane: 'tabs',
  tab: 'tab',
  highlight: 'code',
  comment: 'comment',
  pageinfo: 'note',
  steps: 'plain',
};

function ofShortcode(line: string): Opener | undefined {
  const [, , name = '', given = '', rest = ''] = shortcode.exec(line) ?? [];
  const what = Object.hasOwn(shortcodes, name) ? shortcodes[name] : undefined;
  if (what === undefined || given.endsWith('/')) return undefined;
  const closing = `\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`;
  const ends = {
    opens: new RegExp(`^\\s*\\{\\{[<%]\\s*${name}\\b`),
    closes: new RegExp(`^\\s*${closing}\\s*$`),
  };
  const { named, listed } = argumentsOf(given);
  const kind = named.type ?? named.color ?? named.style ?? '';
  const said = named.title ?? named.header ?? named.name ?? '';
  const isKind = what === 'note' && /^(?:alert|admonition|callout|notice|hint)$/.test(name);
  const first = listed[0] ?? '';
  const opener: Opener = {
    what,
    name: isKind
      ? kind || (isWord(first) ? first : 'note')
      : what === 'code'
        ? first || (named.lang ?? '')
        : name,
    title:
      said || (isKind ? (isWord(first) ? (listed[1] ?? '') : first) : what === 'code' ? '' : first),
    ends,
  };
  if (rest.trim() === '') return opener;
  const inside = new RegExp(`^(.*?)${closing}\\s*$`).exec(rest)?.[1];
  return inside === undefined ? undefined : { ...opener, inside };
}

function isWord(text: string): boolean {
  return /^[a-z]+$/.test(text);
}

/** The arguments of a shortcode: those with a name, and the others. */
export function argumentsOf(given: string): { named: Record<string, string>; listed: string[] } {
  const named: Record<string, string> = {};
  const listed: string[] = [];
  for (const [, name, double, back, plain] of given.matchAll(
    /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+))/g,
  )) {
    const value = double?.replace(/\\(.)/g, '$1') ?? back ?? plain ?? '';
    if (name === undefined) listed.push(value);
    else named[name] = value;
  }
  return { named, listed };
}

/** Tags of Liquid that hold text. */
const tags: Readonly<Record<string, Opener['what']>> = {
  note: 'note',
  tip: 'note',
  info: 'note',
  warning: 'note',
  caution: 'note',
  danger: 'note',
  important: 'note',
  highlight: 'code',
  comment: 'comment',
  raw: 'plain',
  tabs: 'tabs',
  tab: 'tab',
  details: 'folded',
};

function ofTag(line: string): Opener | undefined {
  const [, name = '', given = ''] = tag.exec(line) ?? [];
  const what = Object.hasOwn(tags, name) ? tags[name] : undefined;
  if (what === undefined) return undefined;
  const { named, listed } = argumentsOf(given);
  return {
    what,
    name: what === 'code' ? (listed[0] ?? '') : name,
    title: what === 'code' ? '' : (named.title ?? listed.join(' ')),
    ends: {
      opens: new RegExp(`^\\s*\\{%-?\\s*${name}\\b`),
      closes: new RegExp(`^\\s*\\{%-?\\s*end${name}\\s*-?%\\}\\s*$`),
    },
  };
}

/** Components of Docusaurus and Starlight that Plinth has by another name. */
const elements: Readonly<Record<string, Opener['what']>> = {
  Aside: 'note',
  Admonition: 'note',
  Callout: 'note',
  Tabs: 'tabs',
  TabItem: 'tab',
  Tab: 'tab',
};

function ofElement(line: string): Opener | undefined {
  const [, name = '', given = '', rest = ''] =
    /^\s*<([A-Z]\w*)((?:\s+(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*)?)>(.*)$/.exec(
      line,
    ) ?? [];
  const what = Object.hasOwn(elements, name) ? elements[name] : undefined;
  if (what === undefined || given.endsWith('/')) return undefined;
  const named = attributesOf(given);
  const opener: Opener = {
    what,
    name: what === 'note' ? (named.type ?? named.emoji ?? 'note') : name,
    title: (what === 'tab' ? (named.label ?? named.title ?? named.value) : named.title) ?? '',
    ends: {
      opens: new RegExp(`^\\s*<${name}(?=[\\s>])`),
      closes: new RegExp(`^\\s*</${name}>\\s*$`),
    },
  };
  if (what === 'tabs') opener.labels = labelsIn(given);
  if (rest.trim() === '') return opener;
  const inside = new RegExp(`^(.*?)</${name}>\\s*$`).exec(rest)?.[1];
  return inside === undefined ? undefined : { ...opener, inside };
}

/** Labels by values, as older pages of Docusaurus list them. */
function labelsIn(given: string): Record<string, string> {
  return Object.fromEntries(
    [...given.matchAll(/\{([^{}]*)\}/g)].flatMap(([, pairs = '']) => {
      const said = (key: string) =>
        new RegExp(`\\b${key}["']?:\\s*(["'\`])(.*?)\\1`).exec(pairs)?.[2];
      const [value, label] = [said('value'), said('label')];
      return value === undefined || label === undefined ? [] : [[value, label] as const];
    }),
  );
}

/** The attributes of an element that are plain text. */
export function attributesOf(given: string): Record<string, string> {
  return Object.fromEntries(
    [
      ...given.matchAll(
        /([\w-]+)=(?:"([^"]*)"|'([^']*)'|\{\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`)\s*\})/g,
      ),
    ].map(([, name = '', ...values]: (string | undefined)[]) => [
      name,
      values.find((value) => value !== undefined) ?? '',
    ]),
  );
}
