import { copyCode } from './copy-code.ts';
import { followHeadings } from './follow-headings.ts';
import { showCurrent } from './show-current.ts';
import { switchTheme } from './switch-theme.ts';

switchTheme();
showCurrent();
copyCode();
followHeadings();
