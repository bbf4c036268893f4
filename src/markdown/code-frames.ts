import type { Element } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { classesOf, element, text } from './element.ts';

/** Puts highlighted code in a frame with its title or language and buttons to wrap and copy it. */
export const codeFrames: HastPluginDefinition = {
  name: 'code-frames',
  element: {
    filter: ['pre'],
    visit(node, context) {
      const words = context.data.document?.words;
      if (!words || !classesOf(node).includes('coloured')) return;
      const { dataTitle, dataLanguage, dataWrap } = node.properties;
      const name = String(dataTitle ?? (dataLanguage === 'plaintext' ? '' : (dataLanguage ?? '')));
      const copy = element(
        'button',
        { type: 'button', className: ['needs-script'], dataCopy: '', dataCopied: words.copied },
        [text(words.copy)],
      );
      // Shown if a line is longer than the frame, which only the browser knows.
      const wrap = element('button', { type: 'button', dataWraps: '', hidden: true }, [
        text(words.wrap),
      ]);
      const caption = element('figcaption', { dataPagefindIgnore: '' }, [
        element('span', {}, [text(name)]),
        ...(dataWrap === undefined ? [wrap] : []),
        copy,
      ]);
      return element('figure', { className: ['code'] }, [caption, preOf(node)]);
    },
  },
};

function preOf({ properties, children }: Element): Element {
  const { dataNumbered, dataWrap, dataLanguage } = properties;
  return element(
    'pre',
    {
      tabIndex: 0,
      ...(dataLanguage === 'diff' ? { dataPatch: '' } : {}),
      ...(dataNumbered === undefined ? {} : { dataNumbered: '' }),
      ...(dataWrap === undefined ? {} : { dataWrap: '' }),
    },
    children,
  );
}
