import type { Layer } from '#model/standard-duties.ts';
import type { Words } from '#words/en.ts';

/** Each layer with its position in the picture: on top, at the bottom, or in between. */
export function placesOf(
  layers: readonly Layer[],
  { cut }: Words,
): { position: number; letter: string; place: string }[] {
  const classifyPath = ({ id, title }: Layer, index: number) => {
    if (index === 0) return cut.top(title);
    if (id === 'platform' || (index === 1 && layers.length === 3)) return cut.plinth(title);
    return index === layers.length - 1 ? cut.ground(title) : title;
  };
  return layers.map((layer, index) => ({
    position: index + 1,
    letter: layer.letter,
    place: classifyPath(layer, index),
  }));
}
