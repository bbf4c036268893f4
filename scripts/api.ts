/**
 * Writes the reports of what others build upon: `npm run api`. Tests compare them, so that no change goes unseen. Fields
 * of `/api/v1/` are only added.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { apiFields, apiFieldsFile, keptFields } from './api-fields.ts';
import { apiFile, apiReport } from './api-report.ts';

writeFileSync(apiFile, await apiReport());
const kept = existsSync(apiFieldsFile) ? keptFields() : [];
writeFileSync(apiFieldsFile, `${[...new Set([...kept, ...apiFields()])].sort().join('\n')}\n`);
