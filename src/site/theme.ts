import { fromOklch, toOklch, type Oklch } from '#diagrams/finish/oklch.ts';
import { parseColour } from '#diagrams/finish/paint.ts';
import { contrast } from '#diagrams/finish/readable-labels.ts';

/** One colour as `#rrggbb`, or one for each theme. */
export type Colours = string | { light: string; dark: string };

/** The colours that a configuration may set. Layers count from the top; each colour is that of the layer's mark. */
export interface ThemeColours {
  accent?: Colours | undefined;
  layers?: readonly Colours[] | undefined;
}

export type Scheme = 'light' | 'dark';
const schemes: readonly Scheme[] = ['light', 'dark'];

/** The value of a token in each theme. */
export type Token = Record<Scheme, string>;

/** A background on which a colour must be seen, and the least contrast there, by WCAG 2.2 AA. */
export interface Ground {
  name: string;
  colour: string;
  least: 4.5 | 3;
}

/** The backgrounds of `tokens.css`, with which a test compares them. */
export const backgrounds: Record<'paper' | 'sheet' | 'sunk', Token> = {
  paper: { light: '#f5f6f4', dark: '#121517' },
  sheet: { light: '#fdfdfc', dark: '#191d1f' },
  sunk: { light: '#eaedea', dark: '#0c0e10' },
};

/** The washes of the two layers beside the cut, in `tokens.css`. */
export const besideCut: readonly Token[] = [
  { light: '#f8e1a2', dark: '#895900' },
  { light: '#b5d0e9', dark: '#1c4469' },
];

/** The lightness of each layer's wash, from the top; as in `tokens.css`, lower layers are darker. */
const washLightness: Record<Scheme, readonly number[]> = {
  light: [0.91, 0.84, 0.76, 0.71, 0.69],
  dark: [0.5, 0.38, 0.31, 0.305, 0.28],
};

/**
 * The tokens of colours, by name. Throws a sentence for each setting whose colour has too little contrast, with the
 * nearest shade that has enough.
 */
export function themeTokens({ accent, layers = [] }: ThemeColours): Map<string, Token> {
  const tokens = new Map<string, Token>();
  const problems: string[] = [];
  const add = (wanted: Wanted, derived: Record<string, Derived>) => {
    const token = tokenOf(wanted, problems);
    tokens.set(wanted.token, token);
    for (const [name, derive] of Object.entries(derived))
      tokens.set(name, { light: derive(token.light, 'light'), dark: derive(token.dark, 'dark') });
  };
  layers.forEach((colours, index) => {
    const name = `layer-${index + 1}`;
    const wash: Derived = (colour, scheme) => layerWash(colour, scheme, index);
    const grounds = (colour: string, scheme: Scheme) => markGrounds(colour, scheme, index);
    add(
      { setting: `theme.layers.${index}`, token: `${name}-mark`, colours, grounds },
      { [name]: wash, [`${name}-text`]: (colour, scheme) => textOn(wash(colour, scheme), scheme) },
    );
  });
  if (accent !== undefined) {
    const beside = besideCut.map((token, index) => tokens.get(`layer-${index + 1}`) ?? token);
    const grounds = (colour: string, scheme: Scheme) => accentGrounds(colour, scheme, beside);
    add(
      { setting: 'theme.accent', token: 'cut', colours: accent, grounds },
      { 'cut-strong': stronger, 'cut-wash': accentWash },
    );
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return tokens;
}

/** Where the accent is text, and the layers that the cut divides. */
export function accentGrounds(colour: string, scheme: Scheme, beside = besideCut): Ground[] {
  return [
    ...named(['paper', 'sheet', 'sunk'], scheme, 4.5),
    { name: 'its wash', colour: accentWash(colour, scheme), least: 4.5 },
    ...beside.map((token, index): Ground => {
      return { name: `the wash of layer ${index + 1}`, colour: token[scheme], least: 3 };
    }),
  ];
}

/** Where the mark of a layer is drawn. */
export function markGrounds(colour: string, scheme: Scheme, index: number): Ground[] {
  const wash = { name: 'its wash', colour: layerWash(colour, scheme, index), least: 3 } as const;
  return [...named(['paper', 'sheet'], scheme, 3), wash];
}

/** The first ground on which a colour has too little contrast, with its ratio; undefined if all suffice. */
export function tooWeakOn(
  colour: string,
  grounds: readonly Ground[],
): (Ground & { ratio: number }) | undefined {
  return grounds
    .map((ground) => ({ ...ground, ratio: ratioOf(colour, ground.colour) }))
    .find(({ ratio, least }) => ratio < least);
}

/** The contrast of two colours. */
export function ratioOf(one: string, other: string): number {
  return contrast(rgbaOf(one), rgbaOf(other));
}

/** The colours as a style sheet in the layer `theme`, above the tokens of every site. */
export function themeCss(tokens: ReadonlyMap<string, Token>): string {
  const lines = [...tokens].map(
    ([name, { light, dark }]) => `    --${name}: light-dark(${light}, ${dark});`,
  );
  // A reader's wish for more contrast comes before the theme, as in `tokens.css`.
  const more = tokens.has('cut')
    ? '  @media (prefers-contrast: more) {\n    :root {\n      --cut: var(--cut-strong);\n    }\n  }\n'
    : '';
  return `@layer theme {\n  :root {\n${lines.join('\n')}\n  }\n${more}}\n`;
}

type Derived = (colour: string, scheme: Scheme) => string;

interface Wanted {
  setting: string;
  token: string;
  colours: Colours;
  grounds: (colour: string, scheme: Scheme) => Ground[];
}

function tokenOf({ setting, colours, grounds }: Wanted, problems: string[]): Token {
  const passes = (scheme: Scheme) => (colour: string) =>
    tooWeakOn(colour, grounds(colour, scheme)) === undefined;
  const given = (scheme: Scheme, colour: string, name: string): string => {
    const pair = tooWeakOn(colour, grounds(colour, scheme));
    if (pair) problems.push(tooWeak(name, colour, pair, nearestShade(colour, passes(scheme))));
    return colour.toLowerCase();
  };
  if (typeof colours !== 'string') {
    const [light, dark] = schemes.map((each) => given(each, colours[each], `${setting}.${each}`));
    return { light: light ?? '', dark: dark ?? '' };
  }
  const light = given('light', colours, setting);
  const { lightness } = oklchOf(light);
  const start = shade(light, { lightness: Math.max(lightness, 0.76) });
  return { light, dark: nearestShade(start, passes('dark')) ?? start };
}

function tooWeak(
  setting: string,
  colour: string,
  { name, colour: ground, ratio, least }: Ground & { ratio: number },
  nearest: string | undefined,
): string {
  // Rounded down, so that no ratio looks sufficient.
  const written = (Math.floor(ratio * 100) / 100).toFixed(2);
  const advice =
    nearest === undefined
      ? 'no shade of it passes, so choose another colour'
      : `the nearest shade that passes is ${nearest}`;
  return `“${setting}”: ${colour} on ${name} ${ground} has a contrast of ${written}:1 and needs ${least}:1; ${advice}.`;
}

/** The shade of the same hue that passes and is nearest in lightness. */
function nearestShade(colour: string, passes: (shade: string) => boolean): string | undefined {
  if (passes(colour)) return colour;
  const { lightness } = oklchOf(colour);
  for (let far = 0.005; far < 1; far += 0.005)
    for (const tried of [lightness - far, lightness + far]) {
      if (tried < 0 || tried > 1) continue;
      const found = shade(colour, { lightness: tried });
      if (passes(found)) return found;
    }
  return undefined;
}

function named(
  names: readonly (keyof typeof backgrounds)[],
  scheme: Scheme,
  least: 4.5 | 3,
): Ground[] {
  return names.map((name) => ({
    name: `the ${name}`,
    colour: backgrounds[name][scheme],
    least,
  }));
}

function stronger(colour: string, scheme: Scheme): string {
  const { lightness } = oklchOf(colour);
  return shade(colour, { lightness: lightness + (scheme === 'light' ? -0.1 : 0.09) });
}

function accentWash(colour: string, scheme: Scheme): string {
  const { chroma } = oklchOf(colour);
  return scheme === 'light'
    ? shade(colour, { lightness: 0.94, chroma: Math.min(chroma, 0.02) })
    : shade(colour, { lightness: 0.28, chroma: Math.min(chroma, 0.04) });
}

/** Begins at the lightness of its position and moves away from the mark until that is seen on it. */
function layerWash(mark: string, scheme: Scheme, index: number): string {
  const chroma = Math.min(oklchOf(mark).chroma * 0.6, 0.08);
  const [step, last] = scheme === 'light' ? [0.01, 0.97] : [-0.01, 0.18];
  let lightness = washLightness[scheme][index] ?? last;
  let wash = shade(mark, { lightness, chroma });
  while (ratioOf(mark, wash) < 3 && Math.abs(lightness - last) > 0.005) {
    lightness += step;
    wash = shade(mark, { lightness, chroma });
  }
  return wash;
}

function textOn(wash: string, scheme: Scheme): string {
  const chroma = Math.min(oklchOf(wash).chroma, 0.05);
  return scheme === 'light'
    ? shade(wash, { lightness: 0.26, chroma })
    : shade(wash, { lightness: 0.95, chroma: Math.min(chroma, 0.025) });
}

function shade(colour: string, change: Partial<Oklch>): string {
  const held = { ...oklchOf(colour), ...change };
  const lightness = Math.min(1, Math.max(0, held.lightness));
  const channels = fromOklch({ ...held, lightness }).slice(0, 3);
  return `#${channels.map((channel) => byte(channel)).join('')}`;
}

const byte = (channel: number) =>
  Math.round(channel * 255)
    .toString(16)
    .padStart(2, '0');

const oklchOf = (colour: string) => toOklch(rgbaOf(colour));
const rgbaOf = (colour: string) => parseColour(colour) ?? [0, 0, 0, 1];
