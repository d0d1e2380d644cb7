import { ok, type Result, refuse } from '../../shared/basics/result'
import { checkLogo, type LogoProblem, logoLimits } from '../../shared/partnership/look/logo'

/** As many dots as the largest logo on paper has at 400 to the inch. */
const mostDots = { width: 1_100, height: 400 } as const

/** How much smaller each further try is, where a picture is still too large to be kept. */
const smaller = 0.75
const tries = 6

/**
 * A picture file drawn anew as PNG, no larger than paper needs: what files hide beside their picture, such as where a photo was taken,
 * stays behind. Refuses what is no whole PNG or JPEG.
 */
export async function drawnLogo(bytes: Uint8Array): Promise<Result<Uint8Array, LogoProblem>> {
  const checked = checkLogo(bytes)
  if (!checked.ok) return checked
  const { kind, width, height } = checked.value
  const type = kind === 'png' ? 'image/png' : 'image/jpeg'
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type })).catch(() => null)
  if (!picture) return refuse({ kind: 'isDamaged' })
  try {
    let scale = Math.min(1, mostDots.width / width, mostDots.height / height)
    for (let made = 0; made < tries; made += 1, scale *= smaller) {
      const drawn = await asPng(picture, { width: Math.round(width * scale), height: Math.round(height * scale) })
      if (drawn.length <= logoLimits.kept) return ok(drawn)
    }
    return refuse({ kind: 'isTooLarge', bytes: bytes.length, limit: logoLimits.kept })
  } finally {
    picture.close()
  }
}

async function asPng(picture: ImageBitmap, { width, height }: { readonly width: number; readonly height: number }) {
  const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height))
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('There is no canvas to draw on')
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
}
