import { testClocks } from '../build/clocks.ts';

testClocks(['2027-01-01', '2028-02-29']);
