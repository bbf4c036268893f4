/**
 * The site's colour tokens in diagrams, with stand-ins for them while Mermaid draws. Mermaid computes with colours
 * and so can't use `var(--ink)`. The finished picture uses the tokens again.
 */
export const standIns = {
  paper: '#f5f6f4',
  sheet: '#fdfdfc',
  sunk: '#eaedea',
  ink: '#14191c',
  'ink-2': '#454d52',
  'ink-3': '#5b6469',
  line: '#d2d7d3',
  'line-2': '#7a8387',
  cut: '#b32f17',
  'cut-wash': '#f8e7e1',
  'layer-1': '#f8e1a2',
  'layer-1-mark': '#8a6200',
  'layer-1-text': '#4d3600',
  'layer-2': '#b5d0e9',
  'layer-2-mark': '#2b6299',
  'layer-2-text': '#123a60',
  'layer-3': '#a9b0b4',
  'layer-3-mark': '#333c42',
  'layer-3-text': '#171d21',
  'layer-4': '#92a894',
  'layer-4-mark': '#234a2d',
  'layer-4-text': '#0f2114',
  'layer-5': '#a596ad',
  'layer-5-mark': '#48285a',
  'layer-5-text': '#200d2b',
} as const;

/** Paper and ink in dark mode. Other colours are inverted between them. */
export const darkPaper = '#121517';
export const darkInk = '#e9ecea';

/** Colours that only distinguish things, in light and dark: washes behind ink, and marks on paper. */
export const washes: readonly (readonly [light: string, dark: string])[] = [
  ['#d3dde0', '#33434a'],
  ['#e6dcc3', '#4d442e'],
  ['#d2dfcd', '#374a34'],
  ['#ead5cb', '#543c32'],
  ['#dcd6e6', '#453f56'],
  ['#c9dfda', '#2c4a45'],
  ['#e4d3da', '#503c45'],
  ['#dfe0c4', '#464830'],
];
export const marks: readonly (readonly [light: string, dark: string])[] = [
  ['#35637a', '#86b6cd'],
  ['#8a6a1f', '#d3b25f'],
  ['#45713d', '#94c08a'],
  ['#a0522d', '#e09f7c'],
  ['#6a559a', '#b3a2de'],
  ['#1f7468', '#6fc2b4'],
  ['#96456b', '#dd94b6'],
  ['#6b6d1e', '#b9bb62'],
];

/** For bars: a wash that is visible without an outline. */
export const bar = ['#a3bcc8', '#4d7386'] as const;

/** Mermaid's built-in colours and the site's replacements. */
export const adopted: Readonly<Record<string, string>> = {
  '#ffffff': standIns.sheet,
  '#ffffde': standIns.sunk,
  '#f9f9f9': standIns.sheet,
  '#000000': standIns.ink,
  '#333333': standIns.ink,
  '#444444': standIns['ink-2'],
  '#666666': standIns['ink-3'],
  '#999999': standIns['line-2'],
  // Comments and icons of a tree.
  '#6a9955': standIns['ink-3'],
  '#546e7a': standIns['ink-3'],
  // Priorities on a Kanban board.
  '#ff0000': standIns.cut,
  '#ffa500': marks[1]?.[0] ?? standIns.ink,
  '#0000ff': marks[0]?.[0] ?? standIns.ink,
  // The tiles of architecture diagrams.
  '#087ebf': standIns['ink-2'],
  // Sankey nodes, in the order of d3's colours.
  '#4e79a7': marks[0]?.[0] ?? standIns.ink,
  '#f28e2c': marks[1]?.[0] ?? standIns.ink,
  '#e15759': marks[3]?.[0] ?? standIns.ink,
  '#76b7b2': marks[5]?.[0] ?? standIns.ink,
  '#59a14f': marks[2]?.[0] ?? standIns.ink,
  '#edc949': marks[7]?.[0] ?? standIns.ink,
  '#af7aa1': marks[4]?.[0] ?? standIns.ink,
  '#ff9da7': marks[6]?.[0] ?? standIns.ink,
};
