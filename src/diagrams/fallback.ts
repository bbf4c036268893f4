import { channel } from 'node:diagnostics_channel';

/** A diagram that was not drawn as all others are: where its fence opens, what pages show instead, and why. */
export interface Fallback {
  file: string;
  line: number;
  shown: 'chromium' | 'source';
  reason: string;
}

/** Where each is published, with its file as the content folder names it. */
export const fallbacks = channel('plinth:diagram-fallbacks');

/** A fallback as a person reads it. */
export function fallbackText({ file, line, shown, reason }: Fallback): string {
  const what =
    shown === 'chromium'
      ? 'Chromium drew this diagram, which needs it on every machine that builds.'
      : 'This diagram could not be drawn; its source is shown.';
  return `${file}:${line}  warning  ${what} ${reason}`;
}
