import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';

/** The folder of the project that keeps the drawings of a content folder, which no other content folder shares. */
export function drawingsFolder(content: string): string {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return join(import.meta.dirname, '../../.cache', `diagrams-${basename(content)}-${digest}`);
}
