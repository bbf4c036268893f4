import { testKills } from './kills.ts';

// tests/hard/kills.test.ts runs fifty of these, each followed by a whole build.
testKills(1, 1);
