/** Elements that a page may have, since Markdown has nothing for them, with the attributes of each. */
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

/** Attributes that any of them may have. */
export const allowedAttributes: readonly string[] = ['title', 'lang', 'dir'];
