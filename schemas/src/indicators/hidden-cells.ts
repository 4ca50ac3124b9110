/**
 * Which of a breakdown's counts to hide so that none from 1 to `least` − 1 is told, neither by itself nor by
 * taking the shown ones from the total. Beyond the small cells, the next smallest is hidden until the hidden
 * ones together are no small count either and leave room for more than one reading: a reader knows that each
 * is at least 1, and that a small one is below `least`. Where no cell is left to hide, `total` says that the
 * total must be hidden as well.
 */
export function hiddenCells(
  counts: readonly number[],
  least: number,
): { cells: ReadonlySet<number>; total: boolean } {
  const rising = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => left.count - right.count)
  let hidden = rising.filter(({ count }) => count < least).length
  if (hidden === 0) return { cells: new Set(), total: false }
  while (hidden < rising.length && isTold(rising.slice(0, hidden), least)) {
    // With its equals: a choice by position would tell a reader who knows this rule.
    const next = rising[hidden]?.count
    hidden += rising.filter(({ count }) => count === next).length
  }
  const cells = rising.slice(0, hidden)
  return { cells: new Set(cells.map(({ at }) => at)), total: isTold(cells, least) }
}

/** Whether their sum, which anybody can compute, is a small count, or can only be all 1 or all the largest small count. */
function isTold(cells: readonly { count: number }[], least: number): boolean {
  const sum = cells.reduce((total, { count }) => total + count, 0)
  const onlySmall = cells.every(({ count }) => count < least)
  return sum < least || sum === cells.length || (onlySmall && sum === cells.length * (least - 1))
}
