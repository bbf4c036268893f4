/** HTML elements without a Markdown equivalent that pages may use, with their attributes. */
export const allowedHtml: Readonly<Record<string, readonly string[]>> = {
  a: ['id', 'name'],
  abbr: [],
  br: [],
  dd: [],
  del: [],
  details: ['open'],
  dfn: [],
  dl: [],
  dt: [],
  figcaption: [],
  figure: [],
  ins: [],
  kbd: [],
  mark: [],
  q: [],
  samp: [],
  small: [],
  sub: [],
  summary: [],
  sup: [],
  time: ['datetime'],
  var: [],
  wbr: [],
};

/** Attributes allowed on all of them. */
export const allowedAttributes: readonly string[] = ['title', 'lang', 'dir'];
