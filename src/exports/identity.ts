import { createHash } from 'node:crypto';
import type { Platform } from '#catalogue/catalogue.ts';

/**
 * A name for a part of a platform that is the same wherever the site lies (a UUID of version 5, RFC 9562). Programs
 * know by it what they have seen before; it changes with the platform's title and with what is named.
 */
export function uuidOf({ title }: Pick<Platform, 'title'>, ...part: string[]): string {
  const hash = createHash('sha1')
    .update(namespace)
    .update(JSON.stringify([title, ...part]))
    .digest()
    .subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Of all names that Plinth gives; it must never change. */
const namespace = Buffer.from('6f1c2a58b0e94d3aa7c45e0d9b7f3e21', 'hex');
