import { json } from './json.ts';
import type { Reporter } from './reporter.ts';
import { text } from './text.ts';

/** Every reporter, the usual one first. */
export const reporters: readonly [Reporter, ...Reporter[]] = [text, json];
