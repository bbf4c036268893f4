import type { Failure } from './failure.ts';
import type { DrawOrder, Order, Outcome, RawDrawing } from './order.ts';

/** What renders a source as mermaid's own picture; rejects where it can't. */
export interface Renderer {
  render: (source: string, id: string) => Promise<RawDrawing>;
}

/**
 * Draws by another renderer what failed at the desk, which then only finishes the picture. The drawing knows why;
 * where this fails too, the failure says both.
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
