import { adopted, bar, darkInk, darkPaper, marks, standIns, washes } from '../palette.ts';
import { fromOklch, toOklch, type Rgba } from './oklch.ts';

/** CSS colour names in lower case, as six hexadecimal digits (CSS Color 4, section 6.1). */
const namedColours: ReadonlyMap<string, string> = new Map(
  table().map((pair) => pair.trim().split(' ') as [name: string, hex: string]),
);

function table(): string[] {
  return `
  aliceblue f0f8ff, antiquewhite faebd7, aqua 00ffff, aquamarine 7fffd4, azure f0ffff, beige f5f5dc,
  bisque ffe4c4, black 000000, blanchedalmond ffebcd, blue 0000ff, blueviolet 8a2be2, brown a52a2a,
  burlywood deb887, cadetblue 5f9ea0, chartreuse 7fff00, chocolate d2691e, coral ff7f50, cornflowerblue 6495ed,
  cornsilk fff8dc, crimson dc143c, cyan 00ffff, darkblue 00008b, darkcyan 008b8b, darkgoldenrod b8860b,
  darkgray a9a9a9, darkgreen 006400, darkgrey a9a9a9, darkkhaki bdb76b, darkmagenta 8b008b,
  darkolivegreen 556b2f, darkorange ff8c00, darkorchid 9932cc, darkred 8b0000, darksalmon e9967a,
  darkseagreen 8fbc8f, darkslateblue 483d8b, darkslategray 2f4f4f, darkslategrey 2f4f4f, darkturquoise 00ced1,
  darkviolet 9400d3, deeppink ff1493, deepskyblue 00bfff, dimgray 696969, dimgrey 696969, dodgerblue 1e90ff,
  firebrick b22222, floralwhite fffaf0, forestgreen 228b22, fuchsia ff00ff, gainsboro dcdcdc, ghostwhite f8f8ff,
  gold ffd700, goldenrod daa520, gray 808080, green 008000, greenyellow adff2f, grey 808080, honeydew f0fff0,
  hotpink ff69b4, indianred cd5c5c, indigo 4b0082, ivory fffff0, khaki f0e68c, lavender e6e6fa,
  lavenderblush fff0f5, lawngreen 7cfc00, lemonchiffon fffacd, lightblue add8e6, lightcoral f08080,
  lightcyan e0ffff, lightgoldenrodyellow fafad2, lightgray d3d3d3, lightgreen 90ee90, lightgrey d3d3d3,
  lightpink ffb6c1, lightsalmon ffa07a, lightseagreen 20b2aa, lightskyblue 87cefa, lightslategray 778899,
  lightslategrey 778899, lightsteelblue b0c4de, lightyellow ffffe0, lime 00ff00, limegreen 32cd32, linen faf0e6,
  magenta ff00ff, maroon 800000, mediumaquamarine 66cdaa, mediumblue 0000cd, mediumorchid ba55d3,
  mediumpurple 9370db, mediumseagreen 3cb371, mediumslateblue 7b68ee, mediumspringgreen 00fa9a,
  mediumturquoise 48d1cc, mediumvioletred c71585, midnightblue 191970, mintcream f5fffa, mistyrose ffe4e1,
  moccasin ffe4b5, navajowhite ffdead, navy 000080, oldlace fdf5e6, olive 808000, olivedrab 6b8e23,
  orange ffa500, orangered ff4500, orchid da70d6, palegoldenrod eee8aa, palegreen 98fb98, paleturquoise afeeee,
  palevioletred db7093, papayawhip ffefd5, peachpuff ffdab9, peru cd853f, pink ffc0cb, plum dda0dd,
  powderblue b0e0e6, purple 800080, rebeccapurple 663399, red ff0000, rosybrown bc8f8f, royalblue 4169e1,
  saddlebrown 8b4513, salmon fa8072, sandybrown f4a460, seagreen 2e8b57, seashell fff5ee, sienna a0522d,
  silver c0c0c0, skyblue 87ceeb, slateblue 6a5acd, slategray 708090, slategrey 708090, snow fffafa,
  springgreen 00ff7f, steelblue 4682b4, tan d2b48c, teal 008080, thistle d8bfd8, tomato ff6347, turquoise 40e0d0,
  violet ee82ee, wheat f5deb3, white ffffff, whitesmoke f5f5f5, yellow ffff00, yellowgreen 9acd32
`.split(',');
}

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
