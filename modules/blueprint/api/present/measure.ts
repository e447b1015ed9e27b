import { citationsOut } from '#modules/evidence'
import type { Content, MeasuredFigure, Money } from '#modules/packs'
import { conflictsAbout, proposalsAbout, schemesUnder } from '../../about.ts'
import { measureHref } from '../../addresses.ts'
import type { BlueprintAt, MeasureAt, PromiseAt } from '../../known/blueprintAt.ts'
import { wholeOf, type MoneyMoved } from '../../moved/moved.ts'
import type { ApiFigure, ApiMeasure, ApiPromise } from '../schemas/measure.ts'
import {
  linkConflict,
  linkMeasure,
  linkProposal,
  linkScheme,
  presentOffice,
  presentOwner,
  presentPurpose,
} from './basics.ts'

const presentMoney = ({ 'part-of': partOf, period, cite, ...money }: Money, currency: string) => ({
  ...money,
  currency,
  ...(partOf === undefined ? {} : { partOf }),
  ...(period === undefined ? {} : { period }),
  cite: citationsOut(cite),
})

export const presentFigure = ({ 'as-of': asOf, unit, cite, ...figure }: MeasuredFigure): ApiFigure => ({
  ...figure,
  ...(unit === undefined ? {} : { unit }),
  ...(asOf === undefined ? {} : { asOf }),
  cite: citationsOut(cite),
})

export function presentPromise({ promise, measure, state, evidence }: PromiseAt): ApiPromise {
  const { id, text, due, cite } = promise
  return {
    id,
    measure: linkMeasure(measure),
    text,
    state,
    ...(due === undefined ? {} : { due: { ...due, cite: citationsOut(due.cite) } }),
    evidence: evidence.map((each) => ({ ...each, cite: citationsOut(each.cite) })),
    cite: citationsOut(cite),
  }
}

const presentMoved = ({ unit, allocated, committed, paid, released, example }: MoneyMoved) => ({
  unit,
  ...(allocated === undefined ? {} : { allocated: wholeOf(allocated, unit) }),
  committed: wholeOf(committed, unit),
  paid: wholeOf(paid, unit),
  released: wholeOf(released, unit),
  example,
})

/** What stands beside the measures on the same day. */
export type Beside = Pick<BlueprintAt, 'conflicts' | 'proposals'>

export function presentMeasure(
  { measure, state, announced, promises }: MeasureAt,
  content: Content,
  { conflicts, proposals }: Beside,
  moved?: MoneyMoved,
): ApiMeasure {
  const { id, title, summary, purpose, owner, partners, status, money, figures, cite } = measure
  return {
    id,
    title,
    summary,
    purpose: presentPurpose(content, purpose),
    owner: presentOwner(content, owner),
    partners: partners.map((partner) => presentOffice(content, partner)),
    state,
    stateAsOf: status['as-of'],
    announced,
    money: money.map((each) => presentMoney(each, content.pack.currency)),
    ...(moved === undefined ? {} : { moved: presentMoved(moved) }),
    promises: promises.map(presentPromise),
    figures: figures.map(presentFigure),
    schemes: schemesUnder(content, id).map(linkScheme),
    proposals: proposalsAbout(proposals, id).map(linkProposal),
    conflicts: conflictsAbout(conflicts, id).map(linkConflict),
    cite: citationsOut(cite),
    href: measureHref(id),
  }
}
