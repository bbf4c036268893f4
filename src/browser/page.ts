import { codeButtons } from './code.ts';
import { followHeadings } from './follow-headings.ts';
import { watchFrames } from './frames.ts';
import { prefetchOnIntent } from './prefetch.ts';
import { tabGroups } from './tabs.ts';
import { closeTerms } from './terms.ts';

codeButtons();
watchFrames();
closeTerms();
tabGroups();
followHeadings();
prefetchOnIntent();
