import { Buffer } from 'node:buffer';
import { isLinkAddress, schemeOf } from '#model/web-address.ts';

/**
 * What happens to an address in a drawing: kept as given here, removed silently, or a reason to refuse the drawing.
 */
export type LinkJudgement = { keep: string } | 'leave-out' | 'runs' | 'loads';

/**
 * Judges the address of an element; `written` is its value with XML entities resolved. Nested drawings, such as the
 * icons of draw.io, go through `rebuild`, which throws for those it can't rebuild.
 */
export function judgeLink(
  element: string,
  written: string,
  rebuild: (drawing: string) => string,
): LinkJudgement {
  // Browsers ignore control characters and spaces in front of and inside a scheme.
  // eslint-disable-next-line no-control-regex
  const target = written.replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]/g, '');
  if (/^(?:javascript|vbscript|livescript):/i.test(target)) return 'runs';
  if (element === 'a') {
    if (/^data:/i.test(target)) return 'runs';
    const address = written.trim();
    const leadsOut = schemeOf(address) !== undefined && isLinkAddress(address);
    return leadsOut || address.startsWith('#') ? { keep: address } : 'leave-out';
  }
  if (target === '') return 'leave-out';
  if (target.startsWith('#')) return { keep: written.trim() };
  const isPicture = ['image', 'feImage', 'img'].includes(element);
  if (isPicture && picture.test(target)) return { keep: target };
  const inner = isPicture ? drawingIn(written.trim()) : undefined;
  if (inner !== undefined) {
    const text = Buffer.from(rebuild(inner)).toString('base64');
    return { keep: `data:image/svg+xml;base64,${text}` };
  }
  return /^data:(?!image\/)/i.test(target) ? 'runs' : 'loads';
}

/** An inline image. Browsers read these formats without running anything. */
const picture =
  /^data:image\/(?:png|jpe?g|gif|webp)(?:;charset=[\w-]+)?;base64,(?:[A-Za-z0-9+/=]|%2[BF]|%3D)+$/i;

/** The SVG in a data address; undefined for anything else. */
function drawingIn(address: string): string | undefined {
  const [, encoding, data = ''] =
    /^data:image\/svg\+xml(?:;charset=[\w-]+|;utf8)?(;base64)?,([^]*)$/i.exec(address) ?? [];
  if (data === '') return undefined;
  try {
    const plain = decodeURIComponent(data);
    return encoding === undefined ? plain : Buffer.from(plain, 'base64').toString('utf8');
  } catch {
    return undefined;
  }
}
