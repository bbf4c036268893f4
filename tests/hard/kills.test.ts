import { testKills } from '../build/kills.ts';

testKills(50, 5);
