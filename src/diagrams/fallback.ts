import { channel } from 'node:diagnostics_channel';
import type { Failure } from './failure.ts';
import type { DrawOrder, Order, Outcome, RawDrawing } from './order.ts';

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

/** Renders a source as Mermaid's own picture; rejects if it can't. */
interface Renderer {
  render: (source: string, id: string) => Promise<RawDrawing>;
}

/**
 * Draws with another renderer what the desk could not draw. The desk then only finishes the picture. The drawing
 * states the reason; if both fail, the failure states both reasons.
 */
export async function secondTry(
  order: DrawOrder,
  failure: Failure,
  other: () => Promise<Renderer>,
  desk: { run: (order: Order) => Promise<Outcome> },
): Promise<Outcome> {
  try {
    const raw = await (await other()).render(order.source, order.id);
    const outcome = await desk.run({ ...order, raw });
    if (!outcome.ok) return outcome;
    const { drawing } = outcome;
    return { ok: true, drawing: drawing && { ...drawing, fallback: failure.message } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: { ...failure, message: `${failure.message} ${reason}` } };
  }
}
