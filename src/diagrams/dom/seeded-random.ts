/** Restarts Math.random with a fixed sequence, so that the same source gives the same picture. */
export function seedRandom(): void {
  let state = 7;
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
