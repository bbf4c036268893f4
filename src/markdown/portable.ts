import type { Element } from 'hast';
import { defineHastPlugin, type HastVisitorContext } from 'satteri';
import { classesOf, element, isElement, text } from './element.ts';

/**
 * The last plugin for bodies outside the site, where its styles, scripts and icons are missing: notes become quotes,
 * checkboxes signs, components their text. Only attributes with a meaning of their own stay.
 */
export const portable = defineHastPlugin({
  name: 'portable',
  element: {
    filter: ['img', 'span', 'div', 'section', 'pre'],
    visit(node, context) {
      if (node.tagName === 'pre') return diagramAsLink(node, context);
      if (node.properties.role === 'note') return noteAsQuote(node);
      if (node.tagName === 'img') {
        const { dataImage, alt } = node.properties;
        const src = context.data.document?.outside?.image(String(dataImage));
        if (src !== undefined) return element('img', { ...node.properties, src });
        return text(typeof alt === 'string' ? alt : '');
      }
      if (node.properties.role === 'img')
        return text(node.properties.dataDone === undefined ? '☐' : '☑');
      return undefined;
    },
  },
  mdxJsxFlowElement: {
    filter: ['Card', 'Tab'],
    visit(node, context) {
      const said = (name: string) => {
        const found = node.attributes.find((each) => 'name' in each && each.name === name)?.value;
        return typeof found === 'string' ? found : undefined;
      };
      const title = text(said('title') ?? said('label') ?? '');
      const target = said('href');
      const href = target === undefined ? undefined : context.data.document?.link(target);
      const name =
        href === undefined ? element('strong', {}, [title]) : element('a', { href }, [title]);
      context.prependChild(node, element('p', {}, [name]));
    },
  },
});

/** Drops attributes that only the site’s styles and scripts use. Must come last. */
export const bareAttributes = defineHastPlugin({
  name: 'bare-attributes',
  element: {
    filter:
      'a blockquote code div figcaption figure h1 h2 h3 h4 h5 h6 img li ol p pre section span sup table td th ul'.split(
        ' ',
      ),
    visit(node, context) {
      const { style } = node.properties;
      const align = typeof style === 'string' ? /text-align:\s*(\w+)/.exec(style)?.[1] : undefined;
      if (align !== undefined) context.setProperty(node, 'align', align);
      const own = context.data.document?.outside?.ids;
      for (const [name, value] of Object.entries(node.properties)) {
        const stays = name === 'id' ? String(value).startsWith(own ?? '_') : kept.has(name);
        if (!stays) context.setProperty(node, name, null);
      }
    },
  },
});

const kept: ReadonlySet<string> = new Set(
  'align alt ariaLabel cite colSpan dateTime dir href lang open rowSpan src start title'.split(' '),
);

/** Outside the site a drawing is missing, and its source is no text for readers. */
function diagramAsLink(node: Readonly<Element>, context: HastVisitorContext): Element | undefined {
  const [code] = node.children;
  const { document } = context.data;
  if (
    !document ||
    !code ||
    !isElement(code, 'code') ||
    !classesOf(code).includes('language-mermaid')
  )
    return undefined;
  const source = context.textContent(code);
  const said = (key: string) => new RegExp(`^\\s*${key}:\\s*(\\S.*)$`, 'm').exec(source)?.[1];
  const name = text(document.words.diagram(said('accTitle') ?? said('title')));
  const href = document.outside?.page;
  const link = href === undefined ? name : element('a', { href }, [name]);
  const description = said('accDescr');
  return element('p', {}, [link, ...(description ? [text(`: ${description}`)] : [])]);
}

function noteAsQuote({ properties, children }: Readonly<Element>): Element {
  const { ariaLabel } = properties;
  // Its title is a sign and a word.
  const rest = children.filter((child) => !(isElement(child, 'p') && isTitle(child)));
  const title = element('strong', {}, [text(String(ariaLabel))]);
  return element('blockquote', {}, [element('p', {}, [title]), ...rest]);
}

function isTitle(node: Element): boolean {
  return String(node.properties.className) === 'note__title';
}
