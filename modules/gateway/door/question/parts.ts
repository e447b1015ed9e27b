import { isList, isObject, type JsonObject } from '../json.ts'
import { invalid } from './invalid.ts'

const mostImages = 128

/** What is counted in a question besides its text. */
export interface Tally {
  images: number
  imageBytes: number
  readsMore: boolean
}

export const emptyTally = (): Tally => ({ images: 0, imageBytes: 0, readsMore: false })

/** Counts an image by its address. One that is in the body is never decoded: what it may blow up to is the provider's to bound, its tokens are the route's. */
function countImage(address: unknown, at: string, tally: Tally): void {
  if (typeof address !== 'string') throw invalid(at, 'invalid_type', 'not-text', { param: at })
  const isInside = address.startsWith('data:')
  if (!isInside && !address.startsWith('https://') && !address.startsWith('http://'))
    throw invalid(at, 'invalid_value', 'image-address', { param: at })
  tally.images += 1
  if (isInside) tally.imageBytes += address.length
  if (tally.images > mostImages) throw invalid(at, 'invalid_value', 'too-many-images', { most: mostImages })
}

function countPart(part: JsonObject, at: string, tally: Tally): void {
  switch (part['type']) {
    case 'image_url': {
      const image = part['image_url']
      return countImage(isObject(image) ? image['url'] : image, `${at}.image_url`, tally)
    }
    case 'input_image':
      // An image that is kept at the provider has no address.
      if (typeof part['file_id'] !== 'string') return countImage(part['image_url'], `${at}.image_url`, tally)
      tally.images += 1
      return
    case 'file':
    case 'input_file':
      tally.readsMore = true
      return
    case 'input_audio':
      throw invalid(at, 'unsupported_parameter', 'unpriced', { param: at })
    default:
      return
  }
}

/** Checks what one turn says: text, nothing, or a list of parts. @throws FeilunError `call-invalid` */
export function checkContent(content: unknown, at: string, tally: Tally): void {
  if (content === undefined || content === null || typeof content === 'string') return
  if (!isList(content)) throw invalid(at, 'invalid_type', 'not-content', { param: at })
  for (const [index, part] of content.entries()) {
    const where = `${at}[${index}]`
    if (!isObject(part)) throw invalid(where, 'invalid_type', 'not-object', { param: where })
    countPart(part, where, tally)
    if (part['type'] === 'text' && typeof part['text'] !== 'string')
      throw invalid(`${where}.text`, 'invalid_type', 'not-text', { param: `${where}.text` })
  }
}
