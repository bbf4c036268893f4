import { testKills } from './kills.ts';

// Fifty, each followed by a whole build, are tests/hard/kills.test.ts.
testKills(4, 4);
