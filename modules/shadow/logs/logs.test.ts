import { describe, expect, test } from 'vitest'
import { csvCells } from './csvCells.ts'
import { hostOf } from './hostOf.ts'
import { dayIn, instantOf } from './instantOf.ts'
import { formOf, readerFor, type LogForm } from './readerFor.ts'
import { timeOf } from './timeOf.ts'

const zone = 'Asia/Hong_Kong'
const read = (form: LogForm, lines: readonly string[]) => {
  const reader = readerFor(form, zone)
  return lines.map((line) => {
    const each = reader(line)
    return each.kind === 'entry' ? each.entry : each.kind
  })
}
const at = Date.parse('2026-02-25T06:03:00Z')

describe('Each form of log says who connected where', () => {
  test.each<readonly [string, LogForm, readonly string[], object]>([
    [
      'squid, a tunnel',
      'squid',
      ['1771999380.000 921 10.1.2.3 TCP_TUNNEL/200 507 CONNECT api.openai.com:443 - HIER_DIRECT/1.2.3.4 -'],
      { at, client: '10.1.2.3', host: 'api.openai.com' },
    ],
    [
      'squid, an address and a user',
      'squid',
      [
        '1771999380.000 9 10.1.2.3 TCP_MISS/200 507 GET http://Chat.DeepSeek.com/a?b=c chantm HIER_DIRECT/1.2.3.4 text/html',
      ],
      { at, client: 'chantm', host: 'chat.deepseek.com' },
    ],
    [
      'Zeek dns.log',
      'zeek',
      ['#separator \\x09', '#fields\tts\tuid\tid.orig_h\tquery', '1771999380.0\tC1\t10.1.2.3\tclaude.ai'],
      { at, client: '10.1.2.3', host: 'claude.ai' },
    ],
    [
      'Zeek ssl.log',
      'zeek',
      ['#fields\tts\tid.orig_h\tserver_name', '1771999380.0\t10.1.2.3\tgemini.google.com'],
      { at, client: '10.1.2.3', host: 'gemini.google.com' },
    ],
    [
      'Zeek as JSON',
      'zeek-json',
      ['{"ts":1771999380.0,"id.orig_h":"10.1.2.3","query":"kimi.moonshot.cn."}'],
      { at, client: '10.1.2.3', host: 'kimi.moonshot.cn' },
    ],
    [
      'CSV',
      'csv',
      ['\uFEFFTime,Client IP,Department,Host', '2026-02-25 14:03:00,10.1.2.3,"Works, North",poe.com'],
      { at, client: '10.1.2.3', department: 'Works, North', host: 'poe.com' },
    ],
    [
      'CSV with Chinese headings',
      'csv',
      ['時間,用戶,部門,網址', '2026/02/25 14:03,陳小姐,工務科,https://chatgpt.com/c/1'],
      { at, client: '陳小姐', department: '工務科', host: 'chatgpt.com' },
    ],
    [
      'CSV by semicolons',
      'csv',
      ['date;user;domain', '2026-02-25T06:03:00Z;a;copilot.microsoft.com'],
      { at, client: 'a', host: 'copilot.microsoft.com' },
    ],
  ])('%s', (_name, form, lines, expected) => {
    expect(formOf(lines[0] ?? '')).toBe(form)
    expect(read(form, lines).at(-1)).toMatchObject(expected)
  })

  test('What a proxy refused never reached the service', () => {
    expect(
      read('squid', ['1771999380.000 9 10.1.2.3 TCP_DENIED/403 507 CONNECT chatgpt.com:443 - HIER_NONE/- -']),
    ).toEqual(['nothing'])
  })

  test('A line that is not understood is said to be so; headings and blank lines are not lines', () => {
    expect(read('squid', ['', 'hello'])).toEqual(['nothing', 'not-understood'])
    expect(read('zeek', ['1771999380.0\tC1', '#close\t2026'])).toEqual(['not-understood', 'nothing'])
    expect(read('zeek-json', ['{', '[]', '{}'])).toEqual(['not-understood', 'nothing', 'nothing'])
    expect(read('csv', ['host', '"open', '10.0.0.1'])).toEqual(['nothing', 'not-understood', 'not-understood'])
  })

  test('A file of no form that we read has none', () => {
    expect(['', 'hello world', 'a,b,c', '%PDF-1.7'].map(formOf)).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('Fields', () => {
  test.each([
    ['https://user@API.example.com:8443/v1?x#y', 'api.example.com'],
    ['api.example.com.', 'api.example.com'],
    ['xn--fiqs8s.example', 'xn--fiqs8s.example'],
    ['10.1.2.3:443', undefined],
    ['[::1]:443', undefined],
    ['localhost', undefined],
    ['', undefined],
    ['a'.repeat(300) + '.com', undefined],
    ['-.com', undefined],
  ])('the host of %j is %j', (given, host) => expect(hostOf(given)).toBe(host))

  test.each([
    ['1771999380', at],
    ['1771999380.250', at + 250],
    ['1771999380000', at],
    ['2026-02-25 14:03:00', at],
    ['2026-02-25T14:03:00+08:00', at],
    ['2026-02-25T06:03:00.123Z', at],
    ['25/02/2026', undefined],
    ['2026-13-01', undefined],
    ['', undefined],
  ])('the time %j is %j', (given, time) => expect(timeOf(given, zone)).toBe(time))

  test('A wall clock is read in its zone, also where clocks are changed, and a day is the day there', () => {
    expect(new Date(instantOf('2026-07-01T12:00:00', 'Europe/London')).toISOString()).toBe('2026-07-01T11:00:00.000Z')
    expect(new Date(instantOf('2026-12-01T12:00:00', 'Europe/London')).toISOString()).toBe('2026-12-01T12:00:00.000Z')
    expect(dayIn(zone, Date.parse('2026-02-25T17:00:00Z'))).toBe('2026-02-26')
  })

  test('Quoted cells keep separators and quotation marks', () => {
    expect(csvCells('a,"b ""c"", d",,e', ',')).toEqual(['a', 'b "c", d', '', 'e'])
    expect(csvCells('"a', ',')).toBeUndefined()
  })
})
