/** Writes the report of what users import: `npm run api`. A test compares it, so that no change of it goes unseen. */
import { writeFileSync } from 'node:fs';
import { apiFile, apiReport } from './api-report.ts';

writeFileSync(apiFile, await apiReport());
