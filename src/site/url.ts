/** A path from the site's root, with the base before it; `address` begins with a slash. */
export function below(base: string, address: string): string {
  return `${base.replace(/\/$/, '')}${address}`;
}
