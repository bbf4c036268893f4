import { namedColours } from '../css/named-colours.ts';
import { adopted, bar, darkInk, darkPaper, marks, standIns, washes } from '../palette.ts';
import { fromOklch, toOklch, type Rgba } from './oklch.ts';

/**
 * Converts a colour to one that follows the page's colour scheme: the matching site token, or the colour itself in
 * light mode and its counterpart in dark mode. Undefined if it is not a colour.
 */
export function paint(value: string, use: 'line' | 'area' = 'area'): string | undefined {
  const rgba = parseColour(value);
  if (!rgba) return undefined;
  const [, , , alpha] = rgba;
  if (alpha === 0) return 'none';
  const written = toHex([rgba[0], rgba[1], rgba[2], 1]);
  const opaque = adopted[written] ?? written;
  const token = tokens.get(opaque);
  if (token !== undefined) {
    const colour = `var(--${token})`;
    return alpha === 1
      ? colour
      : `color-mix(in srgb, ${colour} ${Math.round(alpha * 100)}%, transparent)`;
  }
  const day = parseColour(opaque) ?? rgba;
  const night = parseColour(pairs.get(opaque) ?? '') ?? turnOver(day, use);
  return `light-dark(${withAlpha(day, alpha)},${withAlpha(night, alpha)})`;
}

/**
 * The same hue for dark pages: the lightness of paper becomes that of dark paper, and ink's that of dark ink. Bright
 * lines keep a middle lightness, as they would fade into the dark.
 */
export function turnOver(colour: Rgba, use: 'line' | 'area' = 'area'): Rgba {
  const { lightness, chroma, hue } = toOklch(colour);
  const share = (lightness - scale.ink) / (scale.paper - scale.ink);
  const turned = scale.darkInk + share * (scale.darkPaper - scale.darkInk);
  const least = use === 'line' && chroma > 0.05 ? 0.5 : 0.14;
  return fromOklch({ lightness: Math.min(0.97, Math.max(least, turned)), chroma, hue }, colour[3]);
}

/** A CSS colour in hexadecimal, functional or named form; undefined for anything else. */
export function parseColour(value: string): Rgba | undefined {
  const key = value.trim().toLowerCase();
  let known = parsed.get(key);
  if (known === undefined && !parsed.has(key)) {
    known = parseAnew(key);
    parsed.set(key, known);
  }
  return known;
}

const parsed = new Map<string, Rgba | undefined>();
const tokens = new Map(Object.entries(standIns).map(([name, hex]) => [hex as string, name]));
const pairs = new Map<string, string>([...washes, ...marks, bar]);
const scale = {
  paper: lightnessOf(standIns.paper),
  ink: lightnessOf(standIns.ink),
  darkPaper: lightnessOf(darkPaper),
  darkInk: lightnessOf(darkInk),
};

function parseAnew(value: string): Rgba | undefined {
  const hex = /^#([0-9a-f]{3,8})$/.exec(value)?.[1];
  if (hex) return fromHex(hex);
  if (value === 'transparent') return [0, 0, 0, 0];
  const named = namedColours.get(value);
  return named === undefined ? fromFunction(value) : fromHex(named);
}

function fromHex(hex: string): Rgba | undefined {
  const digits =
    hex.length <= 4 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
  const [red, green, blue, alpha = 1] = digits.map((pair) => parseInt(pair, 16) / 255);
  return red === undefined || green === undefined || blue === undefined
    ? undefined
    : [red, green, blue, alpha];
}

function fromFunction(value: string): Rgba | undefined {
  const [, name, list = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(value) ?? [];
  const [a, b, c, d] = list.split(/[\s,/]+/).filter(Boolean);
  if (a === undefined || b === undefined || c === undefined) return undefined;
  const alpha = d === undefined ? 1 : portion(d, 1);
  if (name === 'rgb') return [portion(a, 255), portion(b, 255), portion(c, 255), alpha];
  const [saturation, lightness] = [portion(b, 100), portion(c, 100)];
  const channel = (n: number): number => {
    const k = (n + parseFloat(a) / 30) % 12;
    return (
      lightness -
      saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
    );
  };
  return [channel(0), channel(8), channel(4), alpha];
}

/** A number of `whole`, or a percentage, as a fraction. */
function portion(text: string, whole: number): number {
  const share = text.endsWith('%') ? parseFloat(text) / 100 : parseFloat(text) / whole;
  return Math.min(1, Math.max(0, share));
}

function lightnessOf(hex: string): number {
  return toOklch(fromHex(hex.slice(1)) ?? [0, 0, 0, 1]).lightness;
}

const withAlpha = ([red, green, blue]: Rgba, alpha: number): string =>
  toHex([red, green, blue, alpha]);

function toHex(rgba: Rgba): string {
  const digits = rgba.map((channel) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.slice(0, rgba[3] === 1 ? 3 : 4).join('')}`;
}
