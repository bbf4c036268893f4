import { defineMdastPlugin, markdownToHtml, type CompileOptions } from 'satteri';
import { guardedMarkdown, parse } from './grammar.ts';
import { colonSign, startOf, withAddresses, withColons, type Guarded } from './parser-faults.ts';

/** Markdown as HTML, without the parser's faults, as in `parseMarkdown`. */
export function guardedHtml(
  markdown: string,
  options: CompileOptions,
): ReturnType<typeof markdownToHtml> {
  const safe = guardedMarkdown(markdown);
  return markdownToHtml(safe.text, withRestored(safe, options));
}

/** Options with a first plugin that restores what `guarded` replaced. */
export function withRestored<O extends CompileOptions>(safe: Guarded, options: O): O {
  if (safe.starts.size === 0 && !safe.text.includes(colonSign)) return options;
  return { ...options, mdastPlugins: [restoredText(safe), ...(options.mdastPlugins ?? [])] };
}

function restoredText({ starts }: Guarded) {
  return defineMdastPlugin({
    name: 'restored-text',
    options: { position: true },
    text(node, context) {
      if (node.value.includes(colonSign))
        context.replaceNode(node, withAddresses(node.value, parse));
    },
    list(node, context) {
      const start = startOf(node, starts);
      if (start !== node.start) context.setProperty(node, 'start', start);
    },
    link: (node, context) => context.setProperty(node, 'url', withColons(node.url)),
    image: (node, context) => context.setProperty(node, 'url', withColons(node.url)),
    definition: (node, context) => context.setProperty(node, 'url', withColons(node.url)),
    inlineCode: (node, context) => context.setProperty(node, 'value', withColons(node.value)),
    code: (node, context) => context.setProperty(node, 'value', withColons(node.value)),
    html: (node, context) => context.setProperty(node, 'value', withColons(node.value)),
  });
}
