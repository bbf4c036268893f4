import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { adopted, missingWords, oldDocumentation } from './adopted.ts';

/** The words of each tool’s fixtures that no page has any more: mark-up, all of them. */
const markup: Readonly<Record<string, string>> = {
  mkdocs: `width 300 toc sh question 8 b md loop 8 loop md inline end 8 licence md yaml yml cache a a`,
  docusaurus: `slug position keywords sidebar info danger own theme import tabitem from theme tabitem import from
shared mdx import from lamp png tabs defaultvalue values label apple tree value apple label tree value pear apple pear
img src require lamp png default alt lamp anchor anchor import from tabs tabs shared custom edit url null export const
version`,
  starlight: `import card cardgrid astrojs starlight components from tableofcontents import aside steps tabs tabitem from
astrojs starlight components`,
  hugo: `ref md weight tabs tab tab tab tab tabs weight linktitle weight 08z aliases categories alert color alert hint danger
hint notice info notice wide figure src images alt dial caption as it was highlight python linenos table highlight details
details hands slug png`,
  jekyll: `nav md site baseurl link md post url toc toc permalink nav redirect no toc highlight sh endhighlight raw endraw
assets png relative url width 100 hello from include categories published false`,
  'tech-docs': 'weight on review in 6 months about partial partials weight text limits',
  wiki: 'attachments shot png png 200x toc',
};

/** What the settings leave out, and parts of all pages, which are told. */
const isLeftOut = /^(?:drafts\/|_Sidebar|_Footer)/;

suite('the words of old pages', () => {
  for (const [tool, words] of Object.entries(markup))
    test(`are all in the new ones of ${tool}, except mark-up`, async () => {
      const old = oldDocumentation(tool);
      const pages = Object.entries(old).filter(
        ([path]) => /\.(?:mdx?|markdown|erb)$/.test(path) && !isLeftOut.test(path),
      );
      const { texts } = await adopted(old);
      const missing = missingWords(
        pages.map(([, bytes]) => Buffer.from(bytes).toString()),
        Object.values(texts),
      );
      assert.deepEqual(missing.sort(), words.split(/\s+/).sort());
    });
});
