import { describe, expect, it } from 'vitest'
import { sourceDays } from '../known/onFile.ts'
import { aPromise, citing, due, said, sources } from '../testing/builders.ts'
import { promiseState, type Evidence } from './promiseState.ts'

const days = sourceDays({ sources })
const showing = (shows: Evidence['shows'], date: string, source = '2026-11-01'): Evidence => ({
  date,
  shows,
  text: said(shows),
  cite: citing(source),
})
const state = (asOf: string, to: string | undefined, ...evidence: Evidence[]) =>
  promiseState(aPromise({ id: 'p', evidence, ...(to === undefined ? {} : { due: due(to) }) }), days, asOf)

describe('a promise without evidence', () => {
  it('is due up to and on its last day', () => {
    expect(state('2026-01-10', '2026-06-30')).toBe('due')
    expect(state('2026-06-30', '2026-06-30')).toBe('due')
  })
  it('has no evidence on file from the day after', () => {
    expect(state('2026-07-01', '2026-06-30')).toBe('no-evidence')
  })
  it('is undated, whatever the day, if it has no date', () => {
    expect(state('2199-12-31', undefined)).toBe('undated')
  })
})

describe('a promise with evidence that it was kept', () => {
  it('is kept from the day of the evidence, and not before', () => {
    const kept = showing('kept', '2026-03-06')
    expect(state('2026-03-05', '2026-06-30', kept)).toBe('due')
    expect(state('2026-03-06', '2026-06-30', kept)).toBe('kept')
    expect(state('2027-01-01', '2026-06-30', kept)).toBe('kept')
  })
  it('is kept even if the evidence is from after its date', () => {
    expect(state('2026-08-01', '2026-06-30', showing('kept', '2026-07-15'))).toBe('kept')
  })
  it('is kept even if it never had a date', () => {
    expect(state('2026-08-01', undefined, showing('kept', '2026-07-15'))).toBe('kept')
  })
  it('counts a month only once it is over, or once a source has told of it', () => {
    expect(state('2026-10-30', '2026-12-31', showing('kept', '2026-10'))).toBe('due')
    expect(state('2026-10-31', '2026-12-31', showing('kept', '2026-10'))).toBe('kept')
    expect(state('2026-07-01', '2026-12-31', showing('kept', '2026', '2026-07-01'))).toBe('kept')
    expect(state('2026-06-30', '2026-12-31', showing('kept', '2026', '2026-07-01'))).toBe('due')
  })
  it('is no longer kept when evidence of that day or later denies it', () => {
    const kept = showing('kept', '2026-03-06')
    expect(state('2026-05-01', '2026-06-30', kept, showing('not-done', '2026-04-01'))).toBe('due')
    expect(state('2026-05-01', '2026-06-30', showing('not-done', '2026-03-06'), kept)).toBe('due')
    expect(state('2026-05-01', '2026-06-30', showing('not-done', '2026-02-01'), kept)).toBe('kept')
  })
  it('stays kept when later evidence tells of further work', () => {
    expect(state('2026-05-01', '2026-06-30', showing('kept', '2026-03-06'), showing('under-way', '2026-04-01'))).toBe(
      'kept',
    )
  })
})

describe('a promise with evidence that it is not done', () => {
  it('is overdue on evidence from after its date', () => {
    expect(state('2026-07-02', '2026-06-30', showing('not-done', '2026-07-02'))).toBe('overdue')
    expect(state('2026-07-02', '2026-06-30', showing('under-way', '2026-07-01'))).toBe('overdue')
  })
  it('has no evidence on file if all that is known is from before its date', () => {
    expect(state('2026-07-02', '2026-06-30', showing('not-done', '2026-06-30'))).toBe('no-evidence')
  })
  it('does not count a year that may mean a day before its date', () => {
    expect(state('2027-01-02', '2026-06-30', showing('not-done', '2026'))).toBe('no-evidence')
  })
  it('is still due before its date', () => {
    expect(state('2026-06-01', '2026-06-30', showing('not-done', '2026-05-01'))).toBe('due')
  })
})
