import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { attribute, elements } from '../testing/elements.ts'
import { CheckAnswers } from './CheckAnswers.tsx'
import { Checkboxes } from './Checkboxes.tsx'
import { DateInput } from './DateInput.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { MoneyInput } from './MoneyInput.tsx'
import { Radios } from './Radios.tsx'
import { Select } from './Select.tsx'
import { TextArea } from './TextArea.tsx'
import { TextInput } from './TextInput.tsx'

const question = { language: 'en', name: 'founded', label: 'When was it founded?' } as const

describe('a field', () => {
  it('is described by its hint and then its error', () => {
    const all = elements(renderToString(<TextInput {...question} hint="A year" error="Give a year" />))
    const input = all.find((each) => each.tagName === 'input')
    expect(input && attribute(input, 'aria-describedby')).toBe('founded-hint founded-error')
    expect(input && attribute(input, 'aria-invalid')).toBe('true')
  })

  it('has no empty description where there is neither', () => {
    expect(renderToString(<TextInput {...question} />)).not.toContain('aria-describedby')
  })

  it.each([
    ['a text input', <TextInput {...question} error="Wrong" />],
    ['a text area', <TextArea {...question} error="Wrong" />],
    ['a select', <Select {...question} error="Wrong" options={[{ value: 'a', label: 'A' }]} />],
    ['radios', <Radios {...question} error="Wrong" options={[{ value: 'a', label: 'A' }]} />],
    ['checkboxes', <Checkboxes {...question} error="Wrong" options={[{ value: 'a', label: 'A' }]} />],
    ['a date', <DateInput {...question} error="Wrong" />],
    ['an amount', <MoneyInput {...question} error="Wrong" currency="HKD" />],
  ])('is where the error summary leads: %s', (_, field) => {
    const all = elements(
      renderToString(
        <>
          <ErrorSummary language="en" errors={[{ field: 'founded', message: 'Wrong' }]} />
          {field}
        </>,
      ),
    )
    const target = all.find((each) => attribute(each, 'id') === 'founded')
    expect(all.some((each) => attribute(each, 'href') === '#founded')).toBe(true)
    expect(['input', 'select', 'textarea']).toContain(target?.tagName)
  })

  it('offers options under headings, after those that stand by themselves', () => {
    const option = (value: string) => ({ value, label: value })
    const groups = [
      { label: 'Warm', options: [option('red')] },
      { label: 'Cold', options: [option('blue')] },
    ]
    const html = renderToString(<Select {...question} value="red" options={[option('none')]} groups={groups} />)
    expect(html).toContain('none</option><optgroup label="Warm"><option value="red" selected>')
    expect(html).toContain('<optgroup label="Cold"><option value="blue">')
  })

  it('writes what was typed as text, never as markup', () => {
    const typed = '"><img src=x onerror=alert(1)>'
    const html = renderToString(<TextInput {...question} value={typed} label={typed} hint={typed} error={typed} />)
    expect(elements(html).some((each) => each.tagName === 'img')).toBe(false)
  })

  it('asks for a date in the order of its language', () => {
    const names = (language: 'en' | 'zh-Hant') =>
      elements(renderToString(<DateInput {...question} language={language} />))
        .filter((each) => each.tagName === 'input')
        .map((each) => attribute(each, 'name'))
    expect(names('en')).toEqual(['founded-day', 'founded-month', 'founded-year'])
    expect(names('zh-Hant')).toEqual(['founded-year', 'founded-month', 'founded-day'])
  })

  it('marks only the boxes of a date that are wrong', () => {
    const all = elements(renderToString(<DateInput {...question} error="Wrong year" wrong={['year']} />))
    const wrong = all
      .filter((each) => attribute(each, 'aria-invalid') === 'true')
      .map((each) => attribute(each, 'name'))
    expect(wrong).toEqual(['founded-year'])
  })

  it('chooses what was answered and nothing else', () => {
    const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }))
    const checked = (html: string) =>
      elements(html)
        .filter((each) => attribute(each, 'checked') !== undefined)
        .map((each) => attribute(each, 'value'))
    expect(checked(renderToString(<Radios {...question} options={options} value="b" />))).toEqual(['b'])
    expect(checked(renderToString(<Radios {...question} options={options} />))).toEqual([])
    expect(checked(renderToString(<Checkboxes {...question} options={options} values={['a', 'c']} />))).toEqual([
      'a',
      'c',
    ])
  })
})

describe('an error summary', () => {
  it('is not there when nothing is wrong', () => {
    expect(renderToString(<ErrorSummary language="en" errors={[]} />)).toBe('')
  })
})

it('says what is to be changed, not only that something can be', () => {
  const html = renderToString(
    <CheckAnswers language="en" rows={[{ question: 'Your age', answer: '24', href: '/x' }]} />,
  )
  expect(html).toContain('aria-label="Change: Your age"')
})
