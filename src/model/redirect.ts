/** A former address and its new one, both without the base path and with a slash at both ends. */
export interface Redirect {
  from: string;
  to: string;
}
