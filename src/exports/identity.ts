import { createHash } from 'node:crypto';
import type { Platform } from '#catalogue/catalogue.ts';

/**
 * A stable id for a part of a platform, wherever the site is hosted (a UUID of version 5, RFC 9562). Programs use it
 * to recognise entries. It changes with the platform's title and with the part.
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

/** The namespace of all ids that Plinth creates. It must never change. */
const namespace = Buffer.from('6f1c2a58b0e94d3aa7c45e0d9b7f3e21', 'hex');
