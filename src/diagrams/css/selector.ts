import { splitOutside } from './declarations.ts';

export interface Selector {
  /** Ids, classes and types, each weighted a thousand times the next. */
  specificity: number;
  /** What the element itself must have for the selector to match: `#id`, `.class`, a type, or `*`. */
  key: string;
  matches(element: Element): boolean;
}

type Test = (element: Element) => boolean;
interface Compound {
  tests: Test[];
  specificity: number;
  key: string;
}
interface Step extends Compound {
  /** The combinator between this compound and the one on its right. */
  combinator: string;
}

const ID = 1_000_000;
const CLASS = 1_000;
const TYPE = 1;

/** A selector for an element at rest; undefined for states, pseudo-elements and unknown syntax. */
export function parseSelector(text: string): Selector | undefined {
  const tokens = text
    .trim()
    .replace(/\s*([>+~])\s*/g, '$1')
    .match(/[>+~]|\s+|(?:\[[^\]]*\]|\([^)]*\)|[^\s>+~[(])+/g);
  if (!tokens) return undefined;
  const steps: Step[] = [];
  let combinator = '';
  for (const token of tokens.toReversed()) {
    if (/^[>+~]$/.test(token)) combinator = token;
    else if (token.trim() === '') combinator = ' ';
    else {
      const compound = parseCompound(token);
      if (!compound) return undefined;
      steps.push({ ...compound, combinator });
      combinator = '';
    }
  }
  const [first] = steps;
  // A selector that begins or ends with a combinator matches nothing.
  if (combinator !== '' || first?.combinator !== '') return undefined;
  return {
    specificity: steps.reduce((sum, step) => sum + step.specificity, 0),
    key: first.key,
    matches: (element) => matchSteps(element, steps, 0),
  };
}

function matchSteps(element: Element, steps: readonly Step[], index: number): boolean {
  const step = steps[index];
  if (!step?.tests.every((test) => test(element))) return false;
  const next = steps[index + 1];
  if (!next) return true;
  switch (next.combinator) {
    case '>':
      return element.parentElement !== null && matchSteps(element.parentElement, steps, index + 1);
    case '+':
      return (
        element.previousElementSibling !== null &&
        matchSteps(element.previousElementSibling, steps, index + 1)
      );
    case '~':
      return anyAlong(element, 'previousElementSibling', (other) =>
        matchSteps(other, steps, index + 1),
      );
    default:
      return anyAlong(element, 'parentElement', (other) => matchSteps(other, steps, index + 1));
  }
}

function anyAlong(
  element: Element,
  axis: 'parentElement' | 'previousElementSibling',
  test: Test,
): boolean {
  for (let other = element[axis]; other; other = other[axis]) if (test(other)) return true;
  return false;
}

function parseCompound(text: string): Compound | undefined {
  const compound: Compound = { tests: [], specificity: 0, key: '*' };
  const simple =
    /(\*|[a-zA-Z][\w-]*)|#((?:\\.|[\w-])+)|\.((?:\\.|[\w-])+)|\[([^\]]*)\]|:([\w-]+)(?:\(([^)]*)\))?|(.)/gy;
  for (const [, type, id, name, attribute, pseudo, argument, other] of text.matchAll(simple)) {
    if (other !== undefined) return undefined;
    if (type !== undefined && type !== '*') add(compound, TYPE, type.toLowerCase(), isType(type));
    if (id !== undefined)
      add(compound, ID, `#${unescape(id)}`, (element) => element.id === unescape(id));
    if (name !== undefined) add(compound, CLASS, `.${unescape(name)}`, hasClass(unescape(name)));
    if (attribute !== undefined) add(compound, CLASS, '*', hasAttribute(attribute));
    if (pseudo !== undefined) {
      const test = pseudoClass(pseudo, argument ?? '');
      if (!test) return undefined;
      add(compound, CLASS, '*', test);
    }
  }
  return compound;
}

function add(compound: Compound, weight: number, key: string, test: Test): void {
  compound.tests.push(test);
  compound.specificity += weight;
  // Use the rarest part as the key; types are the least rare.
  if (key !== '*' && (compound.key === '*' || weight > TYPE)) compound.key = key;
}

const unescape = (name: string): string => name.replace(/\\(.)/g, '$1');

const isType =
  (type: string): Test =>
  (element) =>
    element.localName.toLowerCase() === type.toLowerCase();

// Not classList, which is several times slower in jsdom.
const hasClass =
  (name: string): Test =>
  (element) =>
    ` ${(element.getAttribute('class') ?? '').replace(/\s+/g, ' ')} `.includes(` ${name} `);

function hasAttribute(text: string): Test {
  const [, name = '', operator, quoted] =
    /^\s*([\w:-]+)\s*(?:([~^$*|]?=)\s*(.*?)\s*)?$/.exec(text) ?? [];
  const wanted = quoted?.replace(/^(["'])(.*)\1$/, '$2') ?? '';
  return (element) => {
    const value = element.getAttribute(name);
    if (value === null) return false;
    switch (operator) {
      case undefined:
        return true;
      case '=':
        return value === wanted;
      case '~=':
        return value.split(/\s+/).includes(wanted);
      case '^=':
        return wanted !== '' && value.startsWith(wanted);
      case '$=':
        return wanted !== '' && value.endsWith(wanted);
      case '*=':
        return wanted !== '' && value.includes(wanted);
      default:
        return value === wanted || value.startsWith(`${wanted}-`);
    }
  };
}

function pseudoClass(name: string, argument: string): Test | undefined {
  switch (name) {
    case 'first-child':
      return (element) => element.previousElementSibling === null;
    case 'last-child':
      return (element) => element.nextElementSibling === null;
    case 'not':
    case 'is':
    case 'where': {
      const list = splitOutside(argument, ',').map(parseSelector);
      const some: Test = (element) => list.some((selector) => selector?.matches(element));
      return name === 'not' ? (element) => !some(element) : some;
    }
    default:
      return undefined;
  }
}
