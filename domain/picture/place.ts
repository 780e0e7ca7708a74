export type Box = { x: number; y: number; width: number; height: number };

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The first candidate that lies within the frame and meets nothing taken; it is then taken too. Null when none does. */
export function place<T extends Box>(candidates: T[], taken: Box[], frame: Box): T | null {
  const found = candidates.find((candidate) => within(candidate, frame) && !taken.some((box) => overlaps(box, candidate)));
  if (found) taken.push(found);
  return found ?? null;
}
