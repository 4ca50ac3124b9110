import Pad, { type PointGroup } from 'signature_pad'

const [width, height] = [600, 240]

/** A signature as a small picture: the strokes fitted into it, on white. */
export async function signatureImage(strokes: readonly PointGroup[]): Promise<Blob> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const pad = new Pad(canvas, { penColor: '#17324d', backgroundColor: 'white', minWidth: 1, maxWidth: 3 })
  pad.fromData(fitted(strokes))
  pad.off()
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The signature could not be drawn'))),
      'image/png',
    )
  })
}

/** The strokes moved and scaled so that none is cut, whatever the size of the pad they were drawn on. */
function fitted(strokes: readonly PointGroup[]): PointGroup[] {
  const points = strokes.flatMap((stroke) => stroke.points)
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const margin = 12
  const scale = Math.min(
    (width - 2 * margin) / Math.max(Math.max(...xs) - left, 1),
    (height - 2 * margin) / Math.max(Math.max(...ys) - top, 1),
    2,
  )
  return strokes.map((stroke) => ({
    ...stroke,
    points: stroke.points.map((point) => ({
      ...point,
      x: (point.x - left) * scale + margin,
      y: (point.y - top) * scale + margin,
    })),
  }))
}
