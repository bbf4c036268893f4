import type { Element } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { classesOf, element, text } from './element.ts';

/** Highlighted code stands in a frame with its title, or its language, and a button that copies it. */
export const codeFrames: HastPluginDefinition = {
  name: 'code-frames',
  element: {
    filter: ['pre'],
    visit(node, context) {
      const words = context.data.document?.words;
      if (!words || !classesOf(node).includes('astro-code')) return;
      const { dataTitle, dataLanguage } = node.properties;
      const copy = element(
        'button',
        { type: 'button', className: ['needs-script'], dataCopy: '', dataCopied: words.copied },
        [text(words.copy)],
      );
      const name = String(dataTitle ?? (dataLanguage === 'plaintext' ? '' : (dataLanguage ?? '')));
      const caption = element('figcaption', { dataPagefindIgnore: '' }, [
        element('span', {}, [text(name)]),
        copy,
      ]);
      return element('figure', { className: ['code'] }, [caption, preOf(node)]);
    },
  },
};

function preOf({ properties, children }: Element): Element {
  const { dataNumbered, dataWrap } = properties;
  return element(
    'pre',
    {
      tabIndex: 0,
      ...(dataNumbered === undefined ? {} : { dataNumbered: '' }),
      ...(dataWrap === undefined ? {} : { dataWrap: '' }),
    },
    children,
  );
}
