import { channel } from 'node:diagnostics_channel';

/** A diagram that was not drawn in the usual way: the line of its fence, what pages show instead, and why. */
export interface Fallback {
  file: string;
  line: number;
  shown: 'chromium' | 'source';
  reason: string;
}

/** The channel for fallbacks, each with its file as the content folder names it. */
export const fallbacks = channel('plinth:diagram-fallbacks');

/** A fallback as text for the user. */
export function fallbackText({ file, line, shown, reason }: Fallback): string {
  const what =
    shown === 'chromium'
      ? 'Chromium drew this diagram, which needs it on every machine that builds.'
      : 'This diagram could not be drawn; its source is shown.';
  return `${file}:${line}  warning  ${what} ${reason}`;
}
