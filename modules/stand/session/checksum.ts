/**
 * FNV-1a over the UTF-16 units, folded to 4 base-36 characters: enough to notice a link that lost its end or was altered by hand.
 * It keeps no one out, and is not meant to.
 */
export function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return ((hash >>> 0) % 36 ** 4).toString(36).padStart(4, '0')
}
