import assert from 'node:assert/strict';
import { test } from 'node:test';
import { golden } from '../../bench/search/golden.ts';
import { ndcg5, reciprocalRank } from '../../bench/search/score.ts';

test('the reciprocal rank is that of the first result that answers', () => {
  assert.equal(reciprocalRank(['a', 'b'], { b: 2 }), 0.5);
  assert.equal(reciprocalRank(['a', 'b'], { a: 1, b: 3 }), 0.5);
  assert.equal(reciprocalRank(['a'], { b: 3 }), 0);
});

test('nDCG at 5 is 1 for the best order, and less for each lost place', () => {
  assert.equal(ndcg5(['a', 'b'], { a: 3, b: 1 }), 1);
  // (1 / 1 + 7 / log2 3) / (7 / 1 + 1 / log2 3)
  assert.equal(ndcg5(['b', 'a'], { a: 3, b: 1 }).toFixed(4), '0.7098');
  assert.equal(ndcg5(['1', '2', '3', '4', '5', 'a'], { a: 3 }), 0);
});

test('there are 200 different questions, each with a best answer', () => {
  assert.equal(new Set(golden.map(({ query }) => query)).size, 200);
  for (const { query, answers } of golden)
    assert.ok(Object.values(answers).includes(3), `“${query}” has no best answer.`);
});
