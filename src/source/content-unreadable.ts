/** The content could not be looked at: nothing can be said about it, neither good nor bad. */
export class ContentUnreadable extends Error {
  override name = 'ContentUnreadable';
}
