/** Red, green, blue and alpha, each from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Perceived lightness from 0 to 1, chroma, and hue in radians. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

/** sRGB to OKLCH, with the matrices of Björn Ottosson's definition. */
export function toOklch([red, green, blue]: Rgba): Oklch {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, c),
    hue: Math.atan2(c, a),
  };
}

/** OKLCH to sRGB. Colours outside the gamut lose chroma until they fit. */
export function fromOklch({ lightness, chroma, hue }: Oklch, alpha = 1): Rgba {
  for (let part = 1; part > 0; part -= 0.05) {
    const rgb = exact({ lightness, chroma: chroma * part, hue });
    if (rgb.every((channel) => channel > -0.002 && channel < 1.002)) return [...held(rgb), alpha];
  }
  return [...held(exact({ lightness, chroma: 0, hue })), alpha];
}

type Rgb = [red: number, green: number, blue: number];

function exact({ lightness, chroma, hue }: Oklch): Rgb {
  const a = chroma * Math.cos(hue);
  const c = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * c) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * c) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * c) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const held = ([r, g, b]: Rgb): Rgb => [clamp(r), clamp(g), clamp(b)];
const clamp = (value: number): number => Math.min(1, Math.max(0, value));
const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const gamma = (value: number): number =>
  value <= 0.0031308 ? 12.92 * value : 1.055 * Math.max(0, value) ** (1 / 2.4) - 0.055;
