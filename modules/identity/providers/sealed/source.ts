/**
 * How the person's device is called when a page for scanning is asked for: on a telephone the service opens its app, elsewhere it shows a
 * code to scan. What a browser calls itself is a guess; the service's page offers the other way too.
 */
export function sourceOf(userAgent: string | undefined): string {
  const said = userAgent ?? ''
  const isAndroid = /Android/.test(said)
  const isApple = /iPhone|iPad|iPod/.test(said)
  if (!isAndroid && !isApple) return 'PC_Browser'
  const browser = /EdgA?\/|EdgiOS/.test(said)
    ? 'Edge'
    : /Firefox|FxiOS/.test(said)
      ? 'Firefox'
      : /Chrome|CriOS/.test(said)
        ? 'Chrome'
        : 'Safari'
  if (isApple) return `iOS_${browser}`
  return browser === 'Safari' ? 'Android_Chrome' : `Android_${browser}`
}
