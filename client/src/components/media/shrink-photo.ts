/** Longest side in pixels: a document on a table can still be read. */
const longestSide = 1600
const quality = 0.8

/**
 * A photo as it is kept: smaller, upright, as JPEG. What the camera wrote beside the picture, such as where it was taken,
 * does not come along. Undefined for a file that is no picture.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob | undefined> {
  const image = await decode(file)
  if (!image) return undefined
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height))
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(image.width * scale)),
    Math.max(1, Math.round(image.height * scale)),
  )
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return canvas.convertToBlob({ type: 'image/jpeg', quality })
}

async function decode(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return undefined
    throw error
  }
}
