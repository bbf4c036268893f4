// Keeps what Node compiles. It is JavaScript so that it runs before anything is compiled: `node --import` of it spares a
// command whose code did not change the compiler itself, a twentieth of a second.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../.cache/compile', import.meta.url)));
