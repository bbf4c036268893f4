import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtSite } from '../built-site.ts';

/** The names of layers in the order in which a browser finds them. */
function layersOf(styles: string): string[] {
  const named = [...styles.matchAll(/@layer\s+([\w\s,]+?)\s*[;{]/g)];
  return [
    ...new Set(named.flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))),
  ];
}

test('on every page the layers of its stylesheets have the required order', async () => {
  const site = await builtSite();
  const order = layersOf(readFileSync('src/styles/layers.css', 'utf8'));
  const pages = globSync('**/*.html', { cwd: site });
  const found = pages.flatMap((page) => {
    const html = readFileSync(join(site, page), 'utf8');
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"?]+)/g)];
    const styles = sheets.map(([, href = '']) => readFileSync(join(site, href), 'utf8')).join('\n');
    const layers = layersOf(styles);
    const kept = order.filter((layer) => layers.includes(layer));
    return layers.join() === kept.join() ? [] : [`${page}: ${layers.join(', ')}`];
  });
  assert.ok(pages.length > 50, 'the site has its pages');
  assert.deepEqual(found, []);
});
