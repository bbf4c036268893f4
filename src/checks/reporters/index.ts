import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** Every reporter, the default first. */
export const reporters: readonly [Reporter, ...Reporter[]] = [text, json, github, sarif, junit];
