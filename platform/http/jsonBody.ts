import { FeilunError } from '#platform/errors'
import type { App } from './app.ts'

/** Reads JSON bodies strictly: bytes that are not UTF-8, broken JSON and `__proto__` keys are refused rather than repaired. */
export function readJsonStrictly(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(typeof body === 'string' ? Buffer.from(body) : body)
    } catch (error) {
      return done(new FeilunError('request-not-json', {}, [], error))
    }
    void parse(request, text, (error, value) => {
      if (error) done(new FeilunError('request-not-json', {}, [], error))
      else done(null, value)
    })
  })
}
