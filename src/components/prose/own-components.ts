/** The site's own components in MDX, by name. A build of such a site puts a module with them in place of this one. */
export const ownComponents: Record<string, (props: never) => unknown> = {};
