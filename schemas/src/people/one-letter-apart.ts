/** Whether one word becomes the other by putting in, taking out or changing exactly one letter. */
export function oneLetterApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1 || left === right) return false
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  const [more, less] = left.length >= right.length ? [left, right] : [right, left]
  return more.slice(at + 1) === less.slice(left.length === right.length ? at + 1 : at)
}
