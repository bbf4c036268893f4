/** The content could not be read, so nothing can be said about it. */
export class ContentUnreadable extends Error {
  override name = 'ContentUnreadable';
}
