/**
 * An address in a form that the router can read. A per cent sign that begins no UTF-8 byte stands for itself, so that such an
 * address ends at our own *not found*, in the reader's language and with every header, instead of at the framework's.
 */
export function readableUrl(url: string): string {
  if (!url.includes('%')) return url
  const [path = '', ...query] = url.split('?')
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?')
  }
}
