/**
 * An address in a form that the router can read. A per cent sign that begins no UTF-8 byte stands for itself, so that such an
 * address ends at our own *not found*, in the reader's language and with every header, instead of at the framework's.
 * A NUL, which no text in PostgreSQL can hold, stands as the replacement character: nothing is known by a name with either in it.
 */
export function readableUrl(address: string): string {
  if (!address.includes('%')) return address
  const url = address.replaceAll('%00', '%EF%BF%BD')
  const [path = '', ...query] = url.split('?')
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?')
  }
}
