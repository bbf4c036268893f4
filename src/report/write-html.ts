import { escapeHtml } from '#markup/escape-html.ts';
import { outlineOf, type Line, type Section } from './outline.ts';
import { short } from './phrase.ts';
import type { Report } from './report.ts';

/** As many lines as a page can show. */
const mostLines = 1000;

/** A report as one HTML file that loads nothing and runs nothing. */
export function reportAsHtml(report: Report, preview?: string): string {
  const { title, compared, summary, notes, sections } = outlineOf(report, preview);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${shown(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${shown(title)}</h1>
<p>${shown(summary)}</p>
${[...notes.map((note) => `<p class="note">${shown(note)}</p>`), ...sections.map(sectionHtml)].join('\n')}
<p>${shown(compared)}</p>
</main>
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { max-inline-size: 45rem; margin: 0 auto; padding: 2rem 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.15rem; margin-block: 2rem 0.5rem; }
ul { margin: 0; padding-inline-start: 1.2rem; }
li { margin-block: 0.35rem; }
.note { border-inline-start: 0.25rem solid; padding-inline-start: 0.75rem; }
`;

function sectionHtml({ heading, lines }: Section): string {
  const items = lines.slice(0, mostLines).map(lineHtml);
  const others = lines.length - items.length;
  if (others > 0) items.push(`<li>and ${others.toLocaleString('en')} more</li>`);
  return `<section>\n<h2>${shown(heading)}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n</section>`;
}

function lineHtml({ subject, says, href }: Line): string {
  const name = `<strong>${shown(subject, 120)}</strong>`;
  const first = href === undefined ? name : `<a href="${escapeHtml(href)}">${name}</a>`;
  return `<li>${first}: ${shown(says)}</li>`;
}

function shown(text: string, most = 600): string {
  return escapeHtml(short(text, most));
}
